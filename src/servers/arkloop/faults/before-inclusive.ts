import type { ArkloopFault } from '../layer.ts';

export const beforeInclusive = {
  id: 'before-inclusive',
  area: 'pagination',
  lie: 'A page begins with the run that `before` names.',
  trips: ['cursor-is-exclusive', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const start = runs.findIndex(({ runId }) => runId === query.before);
      return start < 0 ? honest.cut(runs, query) : runs.slice(start, start + query.limit);
    },
  }),
} as const satisfies ArkloopFault;
