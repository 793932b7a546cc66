import type { ArkloopVariation } from '../layer.ts';

export const statusStaysRunning = {
  id: 'status-stays-running',
  difference: 'A run that waits for its user still reads as running; only the stream tells.',
  allowed: 'The documents do not say that a read shows the waiting.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      status: run.status === 'waiting_for_input' ? 'running' : run.status,
    }),
  }),
} as const satisfies ArkloopVariation;
