import type { ToolRegistryFault } from '../layer.ts';

export const createdAtMoves = {
  id: 'created-at-moves',
  area: 'lifecycle',
  lie: 'The moment of creation is a little later each time a run is read.',
  trips: ['immutable-members-stay'],
  apply: (honest) => {
    let reads = 0;
    return {
      showRun: (run, view, world) => ({
        ...honest.showRun(run, view, world),
        createdAt: new Date(Date.parse(run.createdAt) - 86_400_000 + 10 * ++reads).toISOString(),
      }),
    };
  },
} as const satisfies ToolRegistryFault;
