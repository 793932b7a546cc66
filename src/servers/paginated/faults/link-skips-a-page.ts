import type { PaginatedFault } from '../layer.ts';

export const linkSkipsAPage = {
  id: 'link-skips-a-page',
  dialect: 'link-body',
  area: 'pagination',
  lie: 'The link leads one page too far.',
  trips: ['endings-keep-pages', 'filter-loses-no-item', 'inserts-keep-pages', 'pages-lose-no-item'],
  apply: (honest) => ({
    next: (page, world) => {
      const last = page.all[page.start + page.things.length + page.size - 1];
      return honest.next(page, world) === undefined || last === undefined ? undefined : { after: last.number };
    },
  }),
} as const satisfies PaginatedFault;
