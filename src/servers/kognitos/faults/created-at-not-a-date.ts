import type { KognitosFault } from '../layer.ts';

export const createdAtNotADate = {
  id: 'created-at-not-a-date',
  area: 'body',
  lie: 'The moment of creation is a number in a text.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return { ...shown, created_at: String(Date.parse(`${run.createdAt}Z`)) };
    },
  }),
} as const satisfies KognitosFault;
