import type { KognitosFault } from '../layer.ts';

export const tokenIsInclusive = {
  id: 'token-is-inclusive',
  area: 'pagination',
  lie: 'A page begins with the last run of the page before.',
  trips: ['page-size-honoured', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      if (typeof page === 'string' || query.token === undefined) return page;
      const [first] = page.runs;
      const before = first === undefined ? undefined : runs[runs.indexOf(first) - 1];
      return before === undefined
        ? page
        : { ...page, runs: [before, ...page.runs.slice(0, Math.max(query.limit - 1, 1))] };
    },
  }),
} as const satisfies KognitosFault;
