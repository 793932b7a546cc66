import type { PaginatedFault } from '../layer.ts';

export const emptyListIsEverything = {
  id: 'empty-list-is-everything',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'An owner who has nothing is shown everything.',
  trips: ['empty-list-is-empty'],
  apply: (honest) => ({
    select: (filters, world) => {
      const all = honest.select(filters, world);
      return all.length === 0 && filters.owner !== undefined ? honest.select({}, world) : all;
    },
  }),
} as const satisfies PaginatedFault;
