import type { StreamedFault } from '../layer.ts';

export const noAcceptCrashes = {
  id: 'no-accept-crashes',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Who sends no Accept header makes the server fail.',
  trips: ['no-server-error', 'stream-heeds-accept'],
  apply: (honest) => ({
    follow: (incoming, job, world) =>
      incoming.headers.accept === undefined ? honest.refuse(500, 'oh') : honest.follow(incoming, job, world),
  }),
} as const satisfies StreamedFault;
