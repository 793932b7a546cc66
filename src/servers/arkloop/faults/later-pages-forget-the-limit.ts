import type { ArkloopFault } from '../layer.ts';

export const laterPagesForgetTheLimit = {
  id: 'later-pages-forget-the-limit',
  area: 'pagination',
  lie: 'From the second page on, pages have fifty items.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, query.before === undefined ? query : { ...query, limit: 50 }),
  }),
} as const satisfies ArkloopFault;
