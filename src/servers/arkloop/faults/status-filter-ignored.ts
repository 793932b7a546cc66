import type { ArkloopFault } from '../layer.ts';

export const statusFilterIgnored = {
  id: 'status-filter-ignored',
  area: 'pagination',
  lie: 'The filter by status lets everything through.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => honest.select({ ...query, status: undefined }, world),
  }),
} as const satisfies ArkloopFault;
