import type { ArkloopFault } from '../layer.ts';

export const runIdInCapitals = {
  id: 'run-id-in-capitals',
  area: 'resource',
  lie: 'A read shows the id of the run in capitals.',
  trips: ['created-is-readable', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' ? { ...shown, run_id: run.runId.toUpperCase() } : shown;
    },
  }),
} as const satisfies ArkloopFault;
