import type { ArkloopFault } from '../layer.ts';

export const limitOneMore = {
  id: 'limit-one-more',
  area: 'pagination',
  lie: 'A page holds one run more than the limit.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, limit: query.limit + 1 }),
  }),
} as const satisfies ArkloopFault;
