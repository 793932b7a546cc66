import type { JsonObject } from '../../../../model/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const itemsUnderAnotherName = {
  id: 'items-under-another-name',
  area: 'body',
  lie: 'The list holds its items in `items`.',
  trips: ['body-valid'],
  apply: (spoken) => ({
    showList: (items, total, query, world) => {
      const { data, ...rest } = spoken.showList(items, total, query, world) as JsonObject;
      return { ...rest, items: data ?? [] };
    },
  }),
} as const satisfies ArkloopFault;
