import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunRunsAgain = {
  id: 'ended-run-runs-again',
  area: 'lifecycle',
  lie: 'A run that ended is told to be running again once its end has been read twice.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || !isFinal(run.status)) return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        return times > 2 ? { ...shown, status: 'running' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
