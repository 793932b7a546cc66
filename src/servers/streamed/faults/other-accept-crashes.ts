import type { StreamedFault } from '../layer.ts';

export const otherAcceptCrashes = {
  id: 'other-accept-crashes',
  area: 'stream',
  dialect: 'named',
  lie: 'Who asks for JSON makes the server fail.',
  trips: ['no-server-error', 'stream-heeds-accept'],
  apply: (honest) => ({
    follow: (incoming, job, world) =>
      incoming.headers.accept === 'application/json' ? honest.refuse(500, 'oh') : honest.follow(incoming, job, world),
  }),
} as const satisfies StreamedFault;
