import type { ArkloopFault } from '../layer.ts';

export const limitIgnored = {
  id: 'limit-ignored',
  area: 'pagination',
  lie: 'Every page holds 50 runs, whatever the limit is.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, limit: 50 }),
  }),
} as const satisfies ArkloopFault;
