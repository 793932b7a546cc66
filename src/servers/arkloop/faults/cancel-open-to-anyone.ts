import type { ArkloopFault } from '../layer.ts';

export const cancelOpenToAnyone = {
  id: 'cancel-open-to-anyone',
  area: 'auth',
  lie: 'Cancelling asks for no token.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith(':cancel') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
