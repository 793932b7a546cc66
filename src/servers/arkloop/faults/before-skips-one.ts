import type { ArkloopFault } from '../layer.ts';

export const beforeSkipsOne = {
  id: 'before-skips-one',
  area: 'pagination',
  lie: 'Between two pages of the list of all runs one run is left out.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, { ...query, limit: query.limit + 1 });
      if (typeof page === 'string') return page;
      return query.before === undefined ? page.slice(0, query.limit) : page.slice(1);
    },
  }),
} as const satisfies ArkloopFault;
