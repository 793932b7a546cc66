import type { PaginatedFault } from '../layer.ts';

export const totalCountsEverything = {
  id: 'total-counts-everything',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The total counts what does not match, too.',
  trips: ['totals-agree'],
  apply: () => ({
    count: (_, world) => world.things.length,
  }),
} as const satisfies PaginatedFault;
