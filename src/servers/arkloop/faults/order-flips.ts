import type { ArkloopFault } from '../layer.ts';

export const orderFlips = {
  id: 'order-flips',
  area: 'pagination',
  lie: 'With a limit of one or two the oldest run comes first.',
  trips: ['order-is-one-order'],
  apply: (honest) => ({
    select: (query, world) => {
      const runs = honest.select(query, world);
      return query.limit < 3 ? runs.toReversed() : runs;
    },
  }),
} as const satisfies ArkloopFault;
