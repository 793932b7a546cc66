import type { PaginatedFault } from '../layer.ts';

export const tokenIgnored = {
  id: 'token-ignored',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'The token is checked and then forgotten: every page is the first one.',
  trips: ['endings-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    startOf: () => 0,
    next: (page, world) => honest.next({ ...page, start: 0 }, world),
  }),
} as const satisfies PaginatedFault;
