import type { ArkloopFault } from '../layer.ts';

export const completedFilterShowsNone = {
  id: 'completed-filter-shows-none',
  area: 'pagination',
  lie: 'The list by status completed is empty.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => (query.status === 'completed' ? [] : honest.select(query, world)),
  }),
} as const satisfies ArkloopFault;
