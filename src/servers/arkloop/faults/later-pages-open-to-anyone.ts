import type { ArkloopFault } from '../layer.ts';

export const laterPagesOpenToAnyone = {
  id: 'later-pages-open-to-anyone',
  area: 'auth',
  lie: 'A page behind the first needs no token.',
  trips: ['later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.has('before') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
