import type { ToolRegistryFault } from '../layer.ts';

export const emptyBodyCrashes = {
  id: 'empty-body-crashes',
  area: 'http',
  lie: 'A create without a body crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      if (incoming.body?.length === 0) throw new TypeError('no body');
      return honest.createRun(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
