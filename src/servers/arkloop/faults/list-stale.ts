import type { ArkloopFault } from '../layer.ts';

export const listStale = {
  id: 'list-stale',
  area: 'lifecycle',
  lie: 'The list shows every run as running for ever.',
  trips: ['filter-holds', 'list-agrees-with-read', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, status: 'running', completed_at: null, failed_at: null } : shown;
    },
  }),
} as const satisfies ArkloopFault;
