import type { ToolRegistryFault } from '../layer.ts';

export const createdNotListed = {
  id: 'created-not-listed',
  area: 'resource',
  lie: 'A run is left out of lists until it has been followed.',
  trips: ['created-is-listed', 'pages-lose-no-item'],
  apply: (honest) => {
    const followed = new Set<string>();
    return {
      replay: (run) => {
        followed.add(run.runId);
        return honest.replay(run);
      },
      select: (query, world) => honest.select(query, world).filter((run) => followed.has(run.runId)),
    };
  },
} as const satisfies ToolRegistryFault;
