import type { PaginatedFault } from '../layer.ts';

export const tokenEndsEarly = {
  id: 'token-ends-early',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'The last page but one has no token.',
  trips: ['endings-keep-pages', 'filter-loses-no-item', 'inserts-keep-pages', 'pages-lose-no-item', 'totals-agree'],
  apply: (honest) => ({
    next: (page, world) => {
      const rest = page.all.length - page.start - page.things.length;
      return rest <= page.size ? undefined : honest.next(page, world);
    },
  }),
} as const satisfies PaginatedFault;
