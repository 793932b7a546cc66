import type { StreamedFault } from '../layer.ts';

export const wordPositionCrashes = {
  id: 'word-position-crashes',
  area: 'stream',
  dialect: 'named',
  lie: 'A Last-Event-ID that is no number makes the server fail.',
  trips: ['odd-positions-are-answered'],
  apply: (honest) => ({
    follow: (incoming, job, world) =>
      incoming.headers['last-event-id'] === 'seven' ? honest.refuse(500, 'oh') : honest.follow(incoming, job, world),
  }),
} as const satisfies StreamedFault;
