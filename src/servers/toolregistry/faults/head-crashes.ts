import type { ToolRegistryFault } from '../layer.ts';

export const headCrashes = {
  id: 'head-crashes',
  area: 'http',
  lie: 'HEAD crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.method === 'HEAD' && !incoming.path.endsWith('/sse')) throw new TypeError('no such method');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
