import type { ArkloopFault } from '../layer.ts';

export const limitUnchecked = {
  id: 'limit-unchecked',
  area: 'http',
  lie: 'A limit that is no number is ignored.',
  trips: ['invalid-input-refused', 'invalid-paging-refused'],
  apply: (honest) => ({
    readListQuery: (query, world) => {
      const kept = new URLSearchParams(query);
      if (Number.isNaN(Number(kept.get('limit')))) kept.delete('limit');
      return honest.readListQuery(kept, world);
    },
  }),
} as const satisfies ArkloopFault;
