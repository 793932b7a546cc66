import type { ArkloopFault } from '../../layer.ts';

export const totalOfThePage = {
  id: 'total-of-the-page',
  area: 'pagination',
  lie: 'The total counts the items of the page.',
  trips: ['totals-agree'],
  apply: (spoken) => ({
    showList: (items, _total, query, world) => spoken.showList(items, items.length, query, world),
  }),
} as const satisfies ArkloopFault;
