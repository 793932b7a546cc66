import type { ToolRegistryFault } from '../layer.ts';

export const pageIgnored = {
  id: 'page-ignored',
  area: 'pagination',
  lie: 'Every page is the first one.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, page: 1 }),
  }),
} as const satisfies ToolRegistryFault;
