import type { PaginatedFault } from '../layer.ts';

export const pageOutOfOrderInside = {
  id: 'page-out-of-order-inside',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Things on a page of three stand in the other order.',
  trips: ['order-is-one-order'],
  apply: (honest) => ({
    cut: (all, start, size, world) => {
      const things = honest.cut(all, start, size, world);
      return size === 3 ? things.toReversed() : things;
    },
  }),
} as const satisfies PaginatedFault;
