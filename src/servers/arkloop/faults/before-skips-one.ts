import type { ArkloopFault } from '../layer.ts';

export const beforeSkipsOne = {
  id: 'before-skips-one',
  area: 'pagination',
  lie: 'A page leaves out the run right behind the one that `before` names.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const start = runs.findIndex(({ runId }) => runId === query.before);
      return start < 0 ? honest.cut(runs, query) : runs.slice(start + 2, start + 2 + query.limit);
    },
  }),
} as const satisfies ArkloopFault;
