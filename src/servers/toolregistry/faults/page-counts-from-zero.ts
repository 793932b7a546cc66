import type { ToolRegistryFault } from '../layer.ts';

export const pageCountsFromZero = {
  id: 'page-counts-from-zero',
  area: 'pagination',
  lie: 'The first page has the number 0, so that page 1 is the second one.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => (runs.length <= query.pageSize ? runs : honest.cut(runs, { ...query, page: query.page + 1 })),
  }),
} as const satisfies ToolRegistryFault;
