import type { ToolRegistryFault } from '../layer.ts';

export const emptyKeyAccepted = {
  id: 'empty-key-accepted',
  area: 'auth',
  lie: 'An empty key opens everything.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.headers['x-api-key'] === '') return undefined;
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
