import type { PaginatedFault } from '../layer.ts';

export const cursorInclusive = {
  id: 'cursor-inclusive',
  dialect: 'cursor-after',
  area: 'pagination',
  lie: 'A page begins with the thing that it was to come behind.',
  trips: ['cursor-is-exclusive', 'endings-keep-pages', 'inserts-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return 'after' in position ? Math.max(0, start - 1) : start;
    },
  }),
} as const satisfies PaginatedFault;
