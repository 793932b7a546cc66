import type { ToolRegistryFault } from '../layer.ts';

export const filterIgnored = {
  id: 'filter-ignored',
  area: 'pagination',
  lie: 'The status filter is ignored.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => honest.select({ ...query, status: undefined }, world),
  }),
} as const satisfies ToolRegistryFault;
