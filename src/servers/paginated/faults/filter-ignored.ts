import type { PaginatedFault } from '../layer.ts';

export const filterIgnored = {
  id: 'filter-ignored',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'The filter by colour is ignored.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: ({ colour: _, ...filters }, world) => honest.select(filters, world),
  }),
} as const satisfies PaginatedFault;
