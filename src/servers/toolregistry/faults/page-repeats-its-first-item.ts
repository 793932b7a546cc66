import type { ToolRegistryFault } from '../layer.ts';

export const pageRepeatsItsFirstItem = {
  id: 'page-repeats-its-first-item',
  area: 'pagination',
  lie: 'The last item of a page is its first one again.',
  trips: ['created-is-listed', 'filter-loses-no-item', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return page.length > 1 ? [...page.slice(0, -1), ...page.slice(0, 1)] : page;
    },
  }),
} as const satisfies ToolRegistryFault;
