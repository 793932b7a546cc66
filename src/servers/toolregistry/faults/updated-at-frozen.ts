import type { ToolRegistryFault } from '../layer.ts';

export const updatedAtFrozen = {
  id: 'updated-at-frozen',
  area: 'lifecycle',
  lie: 'The moment of the latest change never moves from shortly after the creation.',
  trips: ['change-time-moves-forward'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      updatedAt: new Date(Date.parse(run.createdAt) + 1).toISOString(),
    }),
  }),
} as const satisfies ToolRegistryFault;
