import type { ArkloopFault } from '../layer.ts';

export const cancelledRunIsNotListed = {
  id: 'cancelled-run-is-not-listed',
  area: 'resource',
  lie: 'A run that was cancelled is left out of lists.',
  trips: ['created-is-listed', 'filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'cancelled'),
  }),
} as const satisfies ArkloopFault;
