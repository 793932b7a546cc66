import type { PaginatedFault } from '../layer.ts';

export const sizeOneMore = {
  id: 'size-one-more',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page shows one thing more than asked for.',
  trips: ['page-size-honoured', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(all, start, size + 1, world),
  }),
} as const satisfies PaginatedFault;
