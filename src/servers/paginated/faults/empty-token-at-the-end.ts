import type { PaginatedFault } from '../layer.ts';

export const emptyTokenAtTheEnd = {
  id: 'empty-token-at-the-end',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'The last page has an empty token, where the documents promise null.',
  trips: ['end-is-signalled'],
  apply: () => ({
    lastMark: () => '',
  }),
} as const satisfies PaginatedFault;
