import type { PaginatedFault } from '../layer.ts';

export const cursorSkipsOne = {
  id: 'cursor-skips-one',
  dialect: 'cursor-after',
  area: 'pagination',
  lie: 'A page begins one thing too far behind its cursor.',
  trips: ['endings-keep-pages', 'filter-loses-no-item', 'inserts-keep-pages', 'pages-lose-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => honest.startOf(position, all, world) + ('after' in position ? 1 : 0),
  }),
} as const satisfies PaginatedFault;
