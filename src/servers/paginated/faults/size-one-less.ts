import type { PaginatedFault } from '../layer.ts';

export const sizeOneLess = {
  id: 'size-one-less',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every full page shows one thing less than asked for.',
  trips: ['page-size-honoured', 'pages-lose-no-item', 'short-page-is-last'],
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(all, start, Math.max(1, size - 1), world),
  }),
} as const satisfies PaginatedFault;
