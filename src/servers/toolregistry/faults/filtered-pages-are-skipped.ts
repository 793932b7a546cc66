import type { ToolRegistryFault } from '../layer.ts';

export const filteredPagesAreSkipped = {
  id: 'filtered-pages-are-skipped',
  area: 'pagination',
  lie: 'With a filter by status, every second page is left out.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    cut: (runs, query) =>
      honest.cut(runs, query.status === undefined || query.page === 1 ? query : { ...query, page: query.page * 2 - 1 }),
  }),
} as const satisfies ToolRegistryFault;
