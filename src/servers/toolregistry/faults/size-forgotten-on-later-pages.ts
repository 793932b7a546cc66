import type { ToolRegistryFault } from '../layer.ts';

export const sizeForgottenOnLaterPages = {
  id: 'size-forgotten-on-later-pages',
  area: 'pagination',
  lie: 'From the second page on, pages have ten items, whatever was asked for.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, query.page === 1 ? query : { ...query, pageSize: 10 }),
  }),
} as const satisfies ToolRegistryFault;
