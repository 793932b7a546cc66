import type { PaginatedFault } from '../layer.ts';

export const wordPageCrashes = {
  id: 'word-page-crashes',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A page that is no number makes the server fail.',
  trips: ['paging-never-crashes'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) => {
      if (Number.isNaN(Number(query.get('page') ?? 1))) throw new TypeError('not a number');
      return honest.readPosition(query, size, filters, world);
    },
  }),
} as const satisfies PaginatedFault;
