import type { ToolRegistryFault } from '../layer.ts';

export const sizeIgnored = {
  id: 'size-ignored',
  area: 'pagination',
  lie: 'Pages have ten items, whatever size is asked for.',
  trips: ['page-size-honoured', 'short-page-is-last'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, pageSize: 10 }),
  }),
} as const satisfies ToolRegistryFault;
