import type { ToolRegistryFault } from '../layer.ts';

export const largestPageSizeRefused = {
  id: 'largest-page-size-refused',
  area: 'http',
  lie: 'The largest page size that is stated is refused.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    readListQuery: (query) => {
      if (query.get('pageSize') === '100') return 'pageSize must be below 100';
      return honest.readListQuery(query);
    },
  }),
} as const satisfies ToolRegistryFault;
