import type { PaginatedFault } from '../layer.ts';

export const orderFlips = {
  id: 'order-flips',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first is cut from the list in the other order.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(start === 0 ? all : all.toReversed(), start, size, world),
  }),
} as const satisfies PaginatedFault;
