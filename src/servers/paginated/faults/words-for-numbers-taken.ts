import type { PaginatedFault } from '../layer.ts';

export const wordsForNumbersTaken = {
  id: 'words-for-numbers-taken',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A page that is no number is answered with the first one, where the documents promise a refusal.',
  trips: ['invalid-paging-refused'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      Number.isNaN(Number(query.get('page') ?? 1)) ? { index: 0 } : honest.readPosition(query, size, filters, world),
  }),
} as const satisfies PaginatedFault;
