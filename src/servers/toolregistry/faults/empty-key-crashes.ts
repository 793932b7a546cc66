import type { ToolRegistryFault } from '../layer.ts';

export const emptyKeyCrashes = {
  id: 'empty-key-crashes',
  area: 'auth',
  lie: 'An empty key crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.headers['x-api-key'] === '') throw new RangeError('no key');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
