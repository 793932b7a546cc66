import type { ArkloopFault } from '../layer.ts';

export const lostTail = {
  id: 'lost-tail',
  area: 'pagination',
  lie: 'A last page that is not full comes empty.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return typeof page !== 'string' && query.before !== undefined && page.length < query.limit ? [] : page;
    },
  }),
} as const satisfies ArkloopFault;
