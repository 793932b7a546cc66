import type { PaginatedFault } from '../layer.ts';

export const offsetIgnoredWhenLarge = {
  id: 'offset-ignored-when-large',
  dialect: 'offset',
  area: 'pagination',
  lie: 'An offset behind half of the list is taken for nought.',
  trips: ['order-as-stated', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return start > all.length / 2 && start < all.length ? 0 : start;
    },
  }),
} as const satisfies PaginatedFault;
