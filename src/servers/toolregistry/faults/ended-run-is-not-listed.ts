import type { ToolRegistryFault } from '../layer.ts';

export const endedRunIsNotListed = {
  id: 'ended-run-is-not-listed',
  area: 'resource',
  lie: 'A run that has succeeded is left out of the list.',
  trips: ['created-is-listed', 'filter-loses-no-item', 'pages-lose-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'SUCCESS'),
  }),
} as const satisfies ToolRegistryFault;
