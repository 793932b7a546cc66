import type { ToolRegistryFault } from '../layer.ts';

export const patchCrashes = {
  id: 'patch-crashes',
  area: 'http',
  lie: 'A method that nobody planned for crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.method === 'PATCH' || incoming.method === 'PUT') throw new TypeError('no such method');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
