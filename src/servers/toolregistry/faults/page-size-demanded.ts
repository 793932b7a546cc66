import type { ToolRegistryFault } from '../layer.ts';

export const pageSizeDemanded = {
  id: 'page-size-demanded',
  area: 'http',
  lie: 'A list without the optional pageSize is refused.',
  trips: ['valid-input-accepted', 'varied-input-accepted'],
  apply: (honest) => ({
    readListQuery: (query) => (query.has('pageSize') ? honest.readListQuery(query) : 'pageSize is required'),
  }),
} as const satisfies ToolRegistryFault;
