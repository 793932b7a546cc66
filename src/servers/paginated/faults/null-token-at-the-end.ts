import type { PaginatedFault } from '../layer.ts';

export const nullTokenAtTheEnd = {
  id: 'null-token-at-the-end',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'The last page has null for a token, where the documents promise none.',
  trips: ['end-is-signalled'],
  apply: () => ({
    lastMark: () => null,
  }),
} as const satisfies PaginatedFault;
