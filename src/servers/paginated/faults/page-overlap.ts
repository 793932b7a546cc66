import type { PaginatedFault } from '../layer.ts';

export const pageOverlap = {
  id: 'page-overlap',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first starts one thing early.',
  trips: ['pages-repeat-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => Math.max(0, honest.startOf(position, all, world) - 1),
  }),
} as const satisfies PaginatedFault;
