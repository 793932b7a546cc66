import type { ArkloopFault } from '../layer.ts';

export const statusFilterLostBehindCursor = {
  id: 'status-filter-lost-behind-cursor',
  area: 'pagination',
  lie: 'The filter by status holds on the first page only.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) =>
      honest.select(query.before === undefined ? query : { ...query, status: undefined }, world),
  }),
} as const satisfies ArkloopFault;
