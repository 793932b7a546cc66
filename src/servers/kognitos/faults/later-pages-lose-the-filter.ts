import type { KognitosFault } from '../layer.ts';

export const laterPagesLoseTheFilter = {
  id: 'later-pages-lose-the-filter',
  area: 'pagination',
  lie: 'The filter by stage holds on the first page only.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query.token === undefined ? query : { ...query, stage: undefined }, world),
    cut: (runs, query) => honest.cut(runs, query),
  }),
} as const satisfies KognitosFault;
