import type { KognitosFault } from '../layer.ts';

export const fileIdsAText = {
  id: 'file-ids-a-text',
  area: 'body',
  lie: 'Ids of files are one text.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'start' ? { ...shown, file_ids: '' } : shown;
    },
  }),
} as const satisfies KognitosFault;
