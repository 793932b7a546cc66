import type { KognitosFault } from '../layer.ts';

export const listStale = {
  id: 'list-stale',
  area: 'lifecycle',
  lie: 'The list shows every run as Created for ever.',
  trips: ['list-agrees-with-read', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, status: 'Created', outputs: null } : shown;
    },
  }),
} as const satisfies KognitosFault;
