import type { KognitosFault } from '../layer.ts';

export const outputsAnObject = {
  id: 'outputs-an-object',
  area: 'body',
  lie: 'Outputs are an object in place of a list.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' ? { ...shown, outputs: run.outputs === null ? null : { total_items: 0 } } : shown;
    },
  }),
} as const satisfies KognitosFault;
