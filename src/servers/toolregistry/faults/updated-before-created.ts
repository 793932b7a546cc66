import type { ToolRegistryFault } from '../layer.ts';

export const updatedBeforeCreated = {
  id: 'updated-before-created',
  area: 'lifecycle',
  lie: 'The moment of the latest change lies before the creation.',
  trips: ['moments-in-order'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      updatedAt: new Date(Date.parse(run.updatedAt) - 86_400_000).toISOString(),
    }),
  }),
} as const satisfies ToolRegistryFault;
