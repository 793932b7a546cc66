import type { ToolRegistryFault } from '../layer.ts';

export const abortedRunIsNotListed = {
  id: 'aborted-run-is-not-listed',
  area: 'resource',
  lie: 'A run that was aborted is left out of the list.',
  trips: ['created-is-listed', 'filter-loses-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'CANCELED'),
  }),
} as const satisfies ToolRegistryFault;
