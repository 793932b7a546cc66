import type { ArkloopFault } from '../layer.ts';

export const completedAtOnFailed = {
  id: 'completed-at-on-failed',
  area: 'lifecycle',
  lie: 'A failed run has a moment of completion.',
  trips: ['members-follow-state'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' && run.status === 'failed' ? { ...shown, completed_at: run.endedAt ?? null } : shown;
    },
  }),
} as const satisfies ArkloopFault;
