import type { KognitosFault } from '../layer.ts';

export const listTellsAnotherEnd = {
  id: 'list-tells-another-end',
  area: 'lifecycle',
  lie: 'The list shows runs that have succeeded as Failed.',
  trips: ['list-agrees-with-read', 'list-item-agrees-with-read', 'terminal-state-is-final'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' && run.status === 'Succeeded' ? { ...shown, status: 'Failed' } : shown;
    },
  }),
} as const satisfies KognitosFault;
