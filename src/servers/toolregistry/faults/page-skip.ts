import type { ToolRegistryFault } from '../layer.ts';

export const pageSkip = {
  id: 'page-skip',
  area: 'pagination',
  lie: 'Every page but the first starts one item late.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      if (query.page === 1) return honest.cut(runs, query);
      const start = (query.page - 1) * query.pageSize + 1;
      return runs.slice(start, start + query.pageSize);
    },
  }),
} as const satisfies ToolRegistryFault;
