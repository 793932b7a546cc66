import type { PaginatedFault } from '../layer.ts';

export const tokenIsAKey = {
  id: 'token-is-a-key',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'Whoever has a token needs no credential.',
  trips: ['later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.has('page_token') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies PaginatedFault;
