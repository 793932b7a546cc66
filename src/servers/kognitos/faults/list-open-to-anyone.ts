import type { KognitosFault } from '../layer.ts';

export const listOpenToAnyone = {
  id: 'list-open-to-anyone',
  area: 'auth',
  lie: 'Lists ask for no key.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'GET' && incoming.path === '/v2/runs' ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies KognitosFault;
