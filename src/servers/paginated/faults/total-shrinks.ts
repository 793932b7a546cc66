import type { PaginatedFault } from '../layer.ts';

export const totalShrinks = {
  id: 'total-shrinks',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The total of every page but the first counts what is left.',
  trips: ['totals-agree'],
  apply: () => ({
    count: ({ all, start }) => all.length - start,
  }),
} as const satisfies PaginatedFault;
