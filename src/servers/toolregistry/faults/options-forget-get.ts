import type { ToolRegistryFault } from '../layer.ts';

export const optionsForgetGet = {
  id: 'options-forget-get',
  area: 'http',
  lie: 'OPTIONS says that there is nothing but OPTIONS.',
  trips: ['options-name-documented-methods'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.method === 'OPTIONS') return { status: 204, headers: { allow: 'OPTIONS' } };
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
