import type { ArkloopFault } from '../layer.ts';

export const noCredentialAccepted = {
  id: 'no-credential-accepted',
  area: 'auth',
  lie: 'A request without a token is welcome; only a wrong one is refused.',
  trips: ['credential-comes-first', 'credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.headers.authorization === undefined ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
