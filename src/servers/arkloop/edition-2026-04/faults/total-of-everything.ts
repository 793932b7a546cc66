import type { ArkloopFault } from '../../layer.ts';

export const totalOfEverything = {
  id: 'total-of-everything',
  area: 'pagination',
  lie: 'The total counts all runs, whatever the filter.',
  trips: ['totals-agree'],
  apply: (spoken) => ({
    showList: (items, _total, query, world) => spoken.showList(items, world.runs.size, query, world),
  }),
} as const satisfies ArkloopFault;
