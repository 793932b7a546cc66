import type { ArkloopFault } from '../layer.ts';

export const completedAtTooEarly = {
  id: 'completed-at-too-early',
  area: 'lifecycle',
  lie: 'The moment of completion is there while the run is running.',
  trips: ['members-follow-state'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' && run.status === 'running' ? { ...shown, completed_at: run.createdAt } : shown;
    },
  }),
} as const satisfies ArkloopFault;
