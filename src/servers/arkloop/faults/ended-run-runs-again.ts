import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunRunsAgain = {
  id: 'ended-run-runs-again',
  area: 'lifecycle',
  lie: 'A run whose stream somebody followed is told to be running again once its end has been read twice.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    const followed = new Set<string>();
    return {
      followRun: (incoming, runId, world) => {
        followed.add(runId);
        return honest.followRun(incoming, runId, world);
      },
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || !isFinal(run.status) || !followed.has(run.runId)) return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        return times > 2 ? { ...shown, status: 'running' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
