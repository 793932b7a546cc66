import type { ArkloopFault } from '../layer.ts';

export const cancelUndone = {
  id: 'cancel-undone',
  area: 'lifecycle',
  lie: 'A cancelled run is told to be running again once its end has been read twice.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || run.status !== 'cancelled') return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        return times > 2 ? { ...shown, status: 'running' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
