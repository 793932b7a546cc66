import type { StoredFault } from '../layer.ts';

export const anyTokenPlace = {
  id: 'any-token-place',
  area: 'auth',
  lie: 'A token in the query is as good as one in its header.',
  trips: ['credential-in-its-place'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.get('access_token') === world.credential ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies StoredFault;
