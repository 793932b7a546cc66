import type { ArkloopFault } from '../layer.ts';

export const inputOpenToAnyone = {
  id: 'input-open-to-anyone',
  area: 'auth',
  lie: 'Only input needs no token.',
  trips: ['credential-comes-first', 'credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/input') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
