import type { ArkloopFault } from '../layer.ts';

export const anyTokenAccepted = {
  id: 'any-token-accepted',
  area: 'auth',
  lie: 'Any token opens everything.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.headers.authorization?.startsWith('Bearer ') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
