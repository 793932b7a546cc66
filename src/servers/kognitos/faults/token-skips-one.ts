import type { KognitosFault } from '../layer.ts';

export const tokenSkipsOne = {
  id: 'token-skips-one',
  area: 'pagination',
  lie: 'A page leaves out the run behind the last one of the page before.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return typeof page === 'string' || query.token === undefined ? page : { ...page, runs: page.runs.slice(1) };
    },
  }),
} as const satisfies KognitosFault;
