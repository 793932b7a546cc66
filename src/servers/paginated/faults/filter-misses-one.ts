import type { PaginatedFault } from '../layer.ts';

export const filterMissesOne = {
  id: 'filter-misses-one',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'The filter by colour leaves out the newest thing that matches.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    select: (filters, world) => {
      const all = honest.select(filters, world);
      return filters.colour === undefined ? all : all.slice(1);
    },
  }),
} as const satisfies PaginatedFault;
