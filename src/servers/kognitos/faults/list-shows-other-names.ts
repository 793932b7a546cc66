import type { KognitosFault } from '../layer.ts';

export const listShowsOtherNames = {
  id: 'list-shows-other-names',
  area: 'resource',
  lie: 'The list shows names in capital letters.',
  trips: ['list-item-agrees-with-read', 'read-agrees-with-sent'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, name: run.name.toUpperCase() } : shown;
    },
  }),
} as const satisfies KognitosFault;
