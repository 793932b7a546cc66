import type { ArkloopFault } from '../layer.ts';

export const failedRunSaysCompleted = {
  id: 'failed-run-says-completed',
  area: 'lifecycle',
  lie: 'A list says completed of runs that have failed.',
  trips: ['filter-holds', 'list-agrees-with-read', 'members-follow-state', 'terminal-state-is-final'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window !== 'read' && run.status === 'failed' ? { ...shown, status: 'completed' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
