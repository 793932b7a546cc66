import type { KognitosFault } from '../layer.ts';

export const listShowsOutputsOfAnother = {
  id: 'list-shows-outputs-of-another',
  area: 'resource',
  lie: 'The list shows other outputs than a read.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' && run.outputs !== null
        ? {
            ...shown,
            outputs: [
              { name: 'total_items', value: -1 },
              { name: 'summary', value: '' },
            ],
          }
        : shown;
    },
  }),
} as const satisfies KognitosFault;
