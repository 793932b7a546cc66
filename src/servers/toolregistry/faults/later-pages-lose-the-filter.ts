import type { ToolRegistryFault } from '../layer.ts';

export const laterPagesLoseTheFilter = {
  id: 'later-pages-lose-the-filter',
  area: 'pagination',
  lie: 'The filter by status holds on the first page only.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query.page > 1 ? { ...query, status: undefined } : query, world),
  }),
} as const satisfies ToolRegistryFault;
