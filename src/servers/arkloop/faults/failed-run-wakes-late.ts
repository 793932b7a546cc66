import type { ArkloopFault } from '../layer.ts';

export const failedRunWakesLate = {
  id: 'failed-run-wakes-late',
  area: 'lifecycle',
  lie: 'A run that failed is told to be running when somebody comes back for it at the end of everything.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || run.status !== 'failed') return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        // The story that makes such runs reads the end twice; whoever comes back later finds another.
        return times > 2 ? { ...shown, status: 'running' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
