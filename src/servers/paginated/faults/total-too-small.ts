import type { PaginatedFault } from '../layer.ts';

export const totalTooSmall = {
  id: 'total-too-small',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The total is one too small.',
  trips: ['totals-agree'],
  apply: (honest) => ({
    count: (page, world) => Math.max(0, honest.count(page, world) - 1),
  }),
} as const satisfies PaginatedFault;
