import type { KognitosFault } from '../layer.ts';

export const laterPagesAreTurnedRound = {
  id: 'later-pages-are-turned-round',
  area: 'pagination',
  lie: 'Every page behind the first shows its oldest run first.',
  trips: ['order-is-one-order'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      return typeof page === 'string' || query.token === undefined ? page : { ...page, runs: page.runs.toReversed() };
    },
  }),
} as const satisfies KognitosFault;
