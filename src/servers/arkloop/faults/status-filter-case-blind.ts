import type { ArkloopFault } from '../layer.ts';

export const statusFilterCaseBlind = {
  id: 'status-filter-case-blind',
  area: 'pagination',
  lie: 'A filter by cancelled shows failed runs as well.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) =>
      query.status === 'cancelled'
        ? honest
            .select({ ...query, status: undefined }, world)
            .filter(({ status }) => status === 'cancelled' || status === 'failed')
        : honest.select(query, world),
  }),
} as const satisfies ArkloopFault;
