import type { PaginatedFault } from '../layer.ts';

export const laterPagesOpen = {
  id: 'later-pages-open',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first is shown without a credential.',
  trips: ['later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.has('page') && incoming.headers['x-api-key'] === undefined
        ? undefined
        : honest.authenticate(incoming, world),
  }),
} as const satisfies PaginatedFault;
