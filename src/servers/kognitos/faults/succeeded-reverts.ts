import type { KognitosFault } from '../layer.ts';

export const succeededReverts = {
  id: 'succeeded-reverts',
  area: 'lifecycle',
  lie: 'A run that has succeeded is told to be Running again once its end has been read twice.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'read' || run.status !== 'Succeeded') return shown;
        const times = (told.get(run.id) ?? 0) + 1;
        told.set(run.id, times);
        return times > 2 ? { ...shown, status: 'Running', outputs: null } : shown;
      },
    };
  },
} as const satisfies KognitosFault;
