import type { ToolRegistryFault } from '../layer.ts';

export const duplicateKeyCrashes = {
  id: 'duplicate-key-crashes',
  area: 'http',
  lie: 'A member that is sent twice crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      if (String(incoming.body).split('"intent":').length > 2) throw new TypeError('twice');
      return honest.createRun(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
