import type { KognitosFault } from '../layer.ts';

export const stageInLowerCase = {
  id: 'stage-in-lower-case',
  area: 'body',
  lie: 'The stage is written in lower case.',
  trips: ['body-valid', 'read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return { ...shown, stage: run.stage.toLowerCase() };
    },
  }),
} as const satisfies KognitosFault;
