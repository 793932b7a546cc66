import type { ToolRegistryFault } from '../layer.ts';

export const createdNotListed = {
  id: 'created-not-listed',
  area: 'resource',
  lie: 'A run that somebody has followed is left out of lists.',
  trips: ['created-is-listed', 'filter-loses-no-item'],
  apply: (honest) => {
    const followed = new Set<string>();
    return {
      replay: (run) => {
        followed.add(run.runId);
        return honest.replay(run);
      },
      select: (query, world) => honest.select(query, world).filter((run) => !followed.has(run.runId)),
    };
  },
} as const satisfies ToolRegistryFault;
