import type { PaginatedFault } from '../layer.ts';

export const pageZeroTaken = {
  id: 'page-zero-taken',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Page 0 is answered with the first page, where the documents promise a refusal.',
  trips: ['invalid-paging-refused'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      query.get('page') === '0' ? { index: 0 } : honest.readPosition(query, size, filters, world),
  }),
} as const satisfies PaginatedFault;
