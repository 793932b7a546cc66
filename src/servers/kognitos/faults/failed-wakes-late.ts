import type { KognitosFault } from '../layer.ts';

export const failedWakesLate = {
  id: 'failed-wakes-late',
  area: 'lifecycle',
  lie: 'A run that failed is told to be Created when somebody comes back for it at the end of everything.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || run.status !== 'Failed') return shown;
        const times = (told.get(run.id) ?? 0) + 1;
        told.set(run.id, times);
        return times > 3 ? { ...shown, status: 'Created' } : shown;
      },
    };
  },
} as const satisfies KognitosFault;
