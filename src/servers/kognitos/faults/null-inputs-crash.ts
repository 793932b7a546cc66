import type { KognitosFault } from '../layer.ts';

export const nullInputsCrash = {
  id: 'null-inputs-crash',
  area: 'http',
  lie: 'Inputs that are null break the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    startRun: (incoming, world) =>
      String(incoming.body ?? '').includes('"inputs":null')
        ? honest.refuse(500, 'Internal error')
        : honest.startRun(incoming, world),
  }),
} as const satisfies KognitosFault;
