import type { PaginatedFault } from '../layer.ts';

export const ownerIgnored = {
  id: 'owner-ignored',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'The filter by owner is ignored on every page but the first.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const read = honest.readFilters(query, box, world);
      if (read === undefined || Number(query.get('page') ?? 1) <= 1) return read;
      const { owner: _, ...others } = read;
      return others;
    },
  }),
} as const satisfies PaginatedFault;
