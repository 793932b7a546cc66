import type { KognitosFault } from '../layer.ts';

export const noKeyAccepted = {
  id: 'no-key-accepted',
  area: 'auth',
  lie: 'A request without a key is welcome; only a wrong one is refused.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.headers['x-api-key'] === undefined ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies KognitosFault;
