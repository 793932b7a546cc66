import type { ArkloopFault } from '../layer.ts';

export const beforeStartsAgainAtTwo = {
  id: 'before-starts-again-at-two',
  area: 'pagination',
  lie: 'The cursor counts from the newest run: `before` always leads to the second page.',
  trips: ['pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) =>
      query.before === undefined ? honest.cut(runs, query) : runs.slice(query.limit, 2 * query.limit),
  }),
} as const satisfies ArkloopFault;
