import type { ToolRegistryFault } from '../layer.ts';

export const severalIntegrationsCrash = {
  id: 'several-integrations-crash',
  area: 'http',
  lie: 'A filter with several values crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    readListQuery: (query) => {
      if (query.getAll('customerIntegrationIds').length > 1) throw new TypeError('not a text');
      return honest.readListQuery(query);
    },
  }),
} as const satisfies ToolRegistryFault;
