import type { PaginatedFault } from '../layer.ts';

export const shortPageInTheMiddle = {
  id: 'short-page-in-the-middle',
  dialect: 'cursor-before',
  area: 'pagination',
  lie: 'Full pages lack their last thing, and nothing is lost by it, where the documents call a short page the last one.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(all, start, start === 0 && size > 1 ? size - 1 : size, world),
  }),
} as const satisfies PaginatedFault;
