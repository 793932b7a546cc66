import type { PaginatedFault } from '../layer.ts';

export const removalSkipsOne = {
  id: 'removal-skips-one',
  dialect: 'cursor-after',
  area: 'pagination',
  lie: 'Behind a removed thing the walk goes on one thing too late.',
  trips: ['endings-keep-pages'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const isGone = 'after' in position && [...world.removed.values()].includes(position.after);
      return honest.startOf(position, all, world) + (isGone ? 1 : 0);
    },
  }),
} as const satisfies PaginatedFault;
