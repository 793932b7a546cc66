import type { PaginatedFault } from '../layer.ts';

export const laterPagesTakeAnyKey = {
  id: 'later-pages-take-any-key',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page but the first is shown with any key.',
  trips: ['later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.has('page') && incoming.headers['x-api-key'] !== undefined
        ? undefined
        : honest.authenticate(incoming, world),
  }),
} as const satisfies PaginatedFault;
