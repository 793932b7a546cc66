import type { PaginatedFault } from '../layer.ts';

export const farPagesShowTheLast = {
  id: 'far-pages-show-the-last',
  dialect: 'page-shared',
  area: 'pagination',
  lie: 'A page far behind the end shows what the last one shows, whoever made it.',
  trips: ['beyond-the-end'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return start < all.length + 1000 ? start : Math.max(0, all.length - 2);
    },
  }),
} as const satisfies PaginatedFault;
