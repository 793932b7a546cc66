import type { KognitosFault } from '../layer.ts';

export const unknownRunCrashes = {
  id: 'unknown-run-crashes',
  area: 'http',
  lie: 'Asking for a run that never was crashes the handler: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    locate: (runId, world) => {
      if (!world.runs.has(runId)) throw new TypeError('run is undefined');
      return honest.locate(runId, world);
    },
  }),
} as const satisfies KognitosFault;
