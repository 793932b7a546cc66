import type { PaginatedFault } from '../layer.ts';

export const linkLeadsBack = {
  id: 'link-leads-back',
  dialect: 'link-header',
  area: 'pagination',
  lie: 'The link on the last page leads to the first.',
  trips: ['endings-keep-pages', 'inserts-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    next: (page, world) => honest.next(page, world) ?? (page.start === 0 ? undefined : { index: 0 }),
  }),
} as const satisfies PaginatedFault;
