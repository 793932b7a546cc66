import type { ToolRegistryFault } from '../layer.ts';

export const optionsCrash = {
  id: 'options-crash',
  area: 'http',
  lie: 'OPTIONS crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.method === 'OPTIONS') throw new TypeError('no such method');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
