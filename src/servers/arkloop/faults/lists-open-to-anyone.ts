import type { ArkloopFault } from '../layer.ts';

export const listsOpenToAnyone = {
  id: 'lists-open-to-anyone',
  area: 'auth',
  lie: 'Lists ask for no token.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'GET' && incoming.path.endsWith('/runs') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
