import type { ToolRegistryFault } from '../layer.ts';

export const sizeOffByOne = {
  id: 'size-off-by-one',
  area: 'pagination',
  lie: 'Pages have one item more than asked for.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, pageSize: query.pageSize + 1 }),
  }),
} as const satisfies ToolRegistryFault;
