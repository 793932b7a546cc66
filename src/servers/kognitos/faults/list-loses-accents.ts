import type { KognitosFault } from '../layer.ts';

export const listLosesAccents = {
  id: 'list-loses-accents',
  area: 'resource',
  lie: 'The list shows names without what is not ASCII.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, name: run.name.replace(/[^ -~]/gu, '?') } : shown;
    },
  }),
} as const satisfies KognitosFault;
