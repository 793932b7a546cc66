import type { ToolRegistryFault } from '../layer.ts';

export const pageCountsFromZero = {
  id: 'page-counts-from-zero',
  area: 'pagination',
  lie: 'The first page has the number 0, so that page 1 is the second one.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) =>
      // A list of one page is let be, so that whoever looks for one run finds it.
      honest.cut(runs, runs.length > query.pageSize ? { ...query, page: query.page + 1 } : query),
  }),
} as const satisfies ToolRegistryFault;
