import type { ToolRegistryFault } from '../layer.ts';

export const waitingRunsAreNotListed = {
  id: 'waiting-runs-are-not-listed',
  area: 'resource',
  lie: 'Runs that wait for an approval are left out of the list.',
  trips: ['created-is-listed', 'filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'PAUSED'),
  }),
} as const satisfies ToolRegistryFault;
