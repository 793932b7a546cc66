import type { StreamedFault } from '../layer.ts';

export const pastPositionRefused = {
  id: 'past-position-refused',
  area: 'stream',
  dialect: 'named',
  lie: 'A position behind the last event is refused.',
  trips: ['odd-positions-as-promised'],
  apply: (honest) => ({
    follow: (incoming, job, world) => {
      const position = honest.readPosition(incoming, world);
      const isPast = typeof position === 'object' && position.number > 100;
      return isPast ? honest.refuse(404, 'no such event') : honest.follow(incoming, job, world);
    },
  }),
} as const satisfies StreamedFault;
