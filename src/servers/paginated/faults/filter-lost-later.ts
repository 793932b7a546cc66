import type { PaginatedFault } from '../layer.ts';

export const filterLostLater = {
  id: 'filter-lost-later',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first forgets the filter by colour.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const read = honest.readFilters(query, box, world);
      if (read === undefined || Number(query.get('page') ?? 1) <= 1) return read;
      const { colour: _, ...others } = read;
      return others;
    },
  }),
} as const satisfies PaginatedFault;
