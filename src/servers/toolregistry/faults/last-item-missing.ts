import type { ToolRegistryFault } from '../layer.ts';

export const lastItemMissing = {
  id: 'last-item-missing',
  area: 'pagination',
  lie: 'Every full page but the first lacks its last item.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item', 'short-page-is-last'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return query.page > 1 && page.length === query.pageSize ? page.slice(0, -1) : page;
    },
  }),
} as const satisfies ToolRegistryFault;
