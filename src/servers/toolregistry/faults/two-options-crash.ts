import type { ToolRegistryFault } from '../layer.ts';

export const twoOptionsCrash = {
  id: 'two-options-crash',
  area: 'http',
  lie: 'Two query parameters that work alone crash the server together: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    readListQuery: (query) => {
      if (query.has('includeEvents') && query.has('customerIntegrationIds')) throw new TypeError('not both');
      return honest.readListQuery(query);
    },
  }),
} as const satisfies ToolRegistryFault;
