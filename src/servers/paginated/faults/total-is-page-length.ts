import type { PaginatedFault } from '../layer.ts';

export const totalIsPageLength = {
  id: 'total-is-page-length',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The total is the length of the page.',
  trips: ['totals-agree'],
  apply: () => ({
    count: ({ things }) => things.length,
  }),
} as const satisfies PaginatedFault;
