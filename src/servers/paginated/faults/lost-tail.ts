import type { PaginatedFault } from '../layer.ts';

export const lostTail = {
  id: 'lost-tail',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A last page that is not full comes empty.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (all, start, size, world) => {
      const things = honest.cut(all, start, size, world);
      return start > 0 && things.length < size ? [] : things;
    },
  }),
} as const satisfies PaginatedFault;
