import type { StreamedFault } from '../layer.ts';

export const pastPositionCrashes = {
  id: 'past-position-crashes',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A position behind the last event makes the server fail.',
  trips: ['odd-positions-are-answered'],
  apply: (honest) => ({
    follow: (incoming, job, world) => {
      const position = honest.readPosition(incoming, world);
      const isPast = typeof position === 'object' && position.number > 100;
      return isPast ? honest.refuse(500, 'oh') : honest.follow(incoming, job, world);
    },
  }),
} as const satisfies StreamedFault;
