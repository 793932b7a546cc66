import type { PaginatedFault } from '../layer.ts';

export const orderOtherWay = {
  id: 'order-other-way',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The list begins with the oldest thing, where the documents say the newest.',
  trips: ['order-as-stated'],
  apply: (honest) => ({
    select: (filters, world) => honest.select(filters, world).toReversed(),
  }),
} as const satisfies PaginatedFault;
