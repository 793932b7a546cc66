import type { ArkloopFault } from '../layer.ts';

export const completedBeforeCreated = {
  id: 'completed-before-created',
  area: 'lifecycle',
  lie: 'The moment of completion lies before the creation.',
  trips: ['durations-agree', 'moments-in-order'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const early = new Date(Date.parse(run.createdAt) - 60_000).toISOString();
      return window === 'list' && run.status === 'completed' ? { ...shown, completed_at: early } : shown;
    },
  }),
} as const satisfies ArkloopFault;
