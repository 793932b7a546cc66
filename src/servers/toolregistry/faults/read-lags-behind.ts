import type { ToolRegistryFault } from '../layer.ts';

export const readLagsBehind = {
  id: 'read-lags-behind',
  area: 'lifecycle',
  lie: 'A read says QUEUED until the run is over, whatever the stream has told.',
  trips: ['transitions-are-declared'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      ...(view.window === 'read' && run.status === 'RUNNING' ? { status: 'QUEUED' } : {}),
    }),
  }),
} as const satisfies ToolRegistryFault;
