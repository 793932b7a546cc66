import type { ArkloopFault } from '../../layer.ts';

export const limitUnbounded = {
  id: 'limit-unbounded',
  area: 'pagination',
  lie: 'A limit of more than 200 is taken.',
  trips: ['invalid-input-refused', 'maximum-enforced'],
  apply: (spoken) => ({
    readListQuery: (query, world) => {
      const limit = Number(query.get('limit') ?? 50);
      if (!Number.isInteger(limit) || limit <= 200) return spoken.readListQuery(query, world);
      const asked = new URLSearchParams(query);
      asked.set('limit', '200');
      return spoken.readListQuery(asked, world);
    },
  }),
} as const satisfies ArkloopFault;
