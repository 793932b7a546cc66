import type { ArkloopFault } from '../layer.ts';

export const failedBeforeCreated = {
  id: 'failed-before-created',
  area: 'lifecycle',
  lie: 'The moment of failure lies before the creation.',
  trips: ['moments-in-order'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const early = new Date(Date.parse(run.createdAt) - 60_000).toISOString();
      return window === 'list' && run.status === 'failed' ? { ...shown, failed_at: early } : shown;
    },
  }),
} as const satisfies ArkloopFault;
