import type { PaginatedFault } from '../layer.ts';

export const pageSkip = {
  id: 'page-skip',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first starts one thing late.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return start === 0 ? 0 : start + 1;
    },
  }),
} as const satisfies PaginatedFault;
