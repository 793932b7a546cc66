import type { PaginatedFault } from '../layer.ts';

export const offsetCountsPages = {
  id: 'offset-counts-pages',
  dialect: 'offset',
  area: 'pagination',
  lie: 'The offset counts pages, not things.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) => {
      const position = honest.readPosition(query, size, filters, world);
      return position !== undefined && 'index' in position ? { index: position.index * size } : position;
    },
  }),
} as const satisfies PaginatedFault;
