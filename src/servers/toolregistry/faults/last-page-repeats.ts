import type { ToolRegistryFault } from '../layer.ts';

export const lastPageRepeats = {
  id: 'last-page-repeats',
  area: 'pagination',
  lie: 'Behind the last page the last page comes again.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      if (page.length > 0 || runs.length === 0) return page;
      return honest.cut(runs, { ...query, page: Math.ceil(runs.length / query.pageSize) });
    },
  }),
} as const satisfies ToolRegistryFault;
