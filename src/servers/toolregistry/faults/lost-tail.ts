import type { ToolRegistryFault } from '../layer.ts';

export const lostTail = {
  id: 'lost-tail',
  area: 'pagination',
  lie: 'A last page that is not full comes empty.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return query.page > 1 && page.length < query.pageSize ? [] : page;
    },
  }),
} as const satisfies ToolRegistryFault;
