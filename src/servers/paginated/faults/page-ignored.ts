import type { PaginatedFault } from '../layer.ts';

export const pageIgnored = {
  id: 'page-ignored',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page is the first one.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      honest.readPosition(query, size, filters, world) === undefined ? undefined : { index: 0 },
  }),
} as const satisfies PaginatedFault;
