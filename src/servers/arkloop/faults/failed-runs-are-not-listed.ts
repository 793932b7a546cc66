import type { ArkloopFault } from '../layer.ts';

export const failedRunsAreNotListed = {
  id: 'failed-runs-are-not-listed',
  area: 'resource',
  lie: 'Runs that have failed are left out of lists.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'failed'),
  }),
} as const satisfies ArkloopFault;
