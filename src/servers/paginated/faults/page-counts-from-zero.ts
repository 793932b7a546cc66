import type { PaginatedFault } from '../layer.ts';

export const pageCountsFromZero = {
  id: 'page-counts-from-zero',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Page 0 is the first one, so that page 1 is the second.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) => {
      const position = honest.readPosition(query, size, filters, world);
      return position !== undefined && 'index' in position ? { index: position.index + size } : position;
    },
  }),
} as const satisfies PaginatedFault;
