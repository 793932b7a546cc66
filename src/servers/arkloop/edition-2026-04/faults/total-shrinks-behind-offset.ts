import type { ArkloopFault } from '../../layer.ts';

export const totalShrinksBehindOffset = {
  id: 'total-shrinks-behind-offset',
  area: 'pagination',
  lie: 'Behind an offset the total counts only what is left.',
  trips: ['totals-agree'],
  apply: (spoken) => ({
    showList: (items, total, query, world) => spoken.showList(items, Math.max(0, total - query.offset), query, world),
  }),
} as const satisfies ArkloopFault;
