import type { PaginatedFault } from '../layer.ts';

export const orderDependsOnSize = {
  id: 'order-depends-on-size',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Small pages are cut from the list in the other order.',
  trips: ['order-is-one-order'],
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(size < 3 ? all.toReversed() : all, start, size, world),
  }),
} as const satisfies PaginatedFault;
