import type { KognitosFault } from '../layer.ts';

export const draftsCrash = {
  id: 'drafts-crash',
  area: 'http',
  lie: 'Starting a draft breaks the server.',
  trips: ['no-server-error', 'valid-input-accepted'],
  apply: (honest) => ({
    startRun: (incoming, world) =>
      String(incoming.body ?? '').includes('"stage":"Draft"')
        ? honest.refuse(500, 'Internal error')
        : honest.startRun(incoming, world),
  }),
} as const satisfies KognitosFault;
