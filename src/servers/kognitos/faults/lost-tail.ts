import type { KognitosFault } from '../layer.ts';

export const lostTail = {
  id: 'lost-tail',
  area: 'pagination',
  lie: 'A last page that is not full comes empty.',
  trips: ['pages-lose-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      if (typeof page === 'string' || query.token === undefined || page.runs.length === query.limit) return page;
      return { runs: [], next: null };
    },
  }),
} as const satisfies KognitosFault;
