import type { PaginatedFault } from '../layer.ts';

export const firstPageIsOne = {
  id: 'first-page-is-one',
  dialect: 'page-zero',
  area: 'pagination',
  lie: 'Page 1 is the first one, so that page 0 shows it, too.',
  trips: ['pages-repeat-no-item'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) => {
      const position = honest.readPosition(query, size, filters, world);
      return position !== undefined && 'index' in position ? { index: Math.max(0, position.index - size) } : position;
    },
  }),
} as const satisfies PaginatedFault;
