import type { PaginatedFault } from '../layer.ts';

export const lastPageAgain = {
  id: 'last-page-again',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A page behind the last one shows the last one again.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return start < all.length ? start : Math.max(0, all.length - 1);
    },
  }),
} as const satisfies PaginatedFault;
