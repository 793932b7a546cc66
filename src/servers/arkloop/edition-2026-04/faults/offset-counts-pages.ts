import type { ArkloopFault } from '../../layer.ts';

export const offsetCountsPages = {
  id: 'offset-counts-pages',
  area: 'pagination',
  lie: 'The offset counts pages.',
  trips: ['pages-lose-no-item', 'totals-agree'],
  apply: (spoken) => ({
    cut: (runs, query) => spoken.cut(runs, { ...query, offset: query.offset * query.limit }),
  }),
} as const satisfies ArkloopFault;
