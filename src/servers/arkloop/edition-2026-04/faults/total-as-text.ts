import type { JsonObject } from '../../../../model/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const totalAsText = {
  id: 'total-as-text',
  area: 'body',
  lie: 'The total is a text.',
  trips: ['body-valid'],
  apply: (spoken) => ({
    showList: (items, total, query, world) => ({
      ...(spoken.showList(items, total, query, world) as JsonObject),
      total: String(total),
    }),
  }),
} as const satisfies ArkloopFault;
