import type { ToolRegistryFault } from '../layer.ts';

export const updatedAtGoesBack = {
  id: 'updated-at-goes-back',
  area: 'lifecycle',
  lie: 'The moment of the latest change is earlier each time a run is read.',
  trips: ['change-time-moves-forward'],
  apply: (honest) => {
    let reads = 0;
    return {
      showRun: (run, view, world) => ({
        ...honest.showRun(run, view, world),
        updatedAt: new Date(Date.parse(run.createdAt) + 86_400_000 - 2000 * ++reads).toISOString(),
      }),
    };
  },
} as const satisfies ToolRegistryFault;
