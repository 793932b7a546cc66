import type { JsonObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const laterPagesSayItInLowerCase = {
  id: 'later-pages-say-it-in-lower-case',
  area: 'body',
  lie: 'From the second page on, the status of items is in lower case.',
  trips: ['body-valid', 'filter-holds'],
  apply: (honest) => ({
    showList: (runs, query, world) => {
      const items = honest.showList(runs, query, world);
      if (query.page === 1 || !Array.isArray(items)) return items;
      return items.map((item) => ({
        ...(item as JsonObject),
        status: String((item as JsonObject)['status']).toLowerCase(),
      }));
    },
  }),
} as const satisfies ToolRegistryFault;
