import type { ArkloopFault } from '../layer.ts';

export const streamOpenToAnyone = {
  id: 'stream-open-to-anyone',
  area: 'auth',
  lie: 'The event stream asks for no token.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/events') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
