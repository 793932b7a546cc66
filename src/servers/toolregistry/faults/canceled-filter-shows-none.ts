import type { ToolRegistryFault } from '../layer.ts';

export const canceledFilterShowsNone = {
  id: 'canceled-filter-shows-none',
  area: 'pagination',
  lie: 'The list by status CANCELED is empty.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => (query.status === 'CANCELED' ? [] : honest.select(query, world)),
  }),
} as const satisfies ToolRegistryFault;
