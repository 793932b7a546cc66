import type { JsonObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const statusOutsideEnum = {
  id: 'status-outside-enum',
  area: 'body',
  lie: 'Runs in a list that has no status filter show SUCCEEDED for SUCCESS.',
  trips: ['body-valid', 'list-agrees-with-read', 'list-item-agrees-with-read', 'transitions-are-declared'],
  apply: (honest) => ({
    showList: (runs, query, world) => {
      const shown = honest.showList(runs, query, world);
      if (query.status !== undefined || !Array.isArray(shown)) return shown;
      return shown.map((item: JsonObject) => (item['status'] === 'SUCCESS' ? { ...item, status: 'SUCCEEDED' } : item));
    },
  }),
} as const satisfies ToolRegistryFault;
