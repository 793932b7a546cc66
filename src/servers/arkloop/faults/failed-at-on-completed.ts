import type { ArkloopFault } from '../layer.ts';

export const failedAtOnCompleted = {
  id: 'failed-at-on-completed',
  area: 'lifecycle',
  lie: 'A completed run has a moment of failure.',
  trips: ['members-follow-state'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' && run.status === 'completed' ? { ...shown, failed_at: run.endedAt ?? null } : shown;
    },
  }),
} as const satisfies ArkloopFault;
