import type { KognitosFault } from '../layer.ts';

export const firstUnknownRunCrashes = {
  id: 'first-unknown-run-crashes',
  area: 'http',
  lie: 'The first question after a run that never was breaks the server; all later ones are answered.',
  trips: ['no-server-error'],
  flickers: true,
  apply: (honest) => {
    let isWarm = false;
    return {
      locate: (runId, world) => {
        if (isWarm || world.runs.has(runId)) return honest.locate(runId, world);
        isWarm = true;
        return honest.refuse(500, 'Internal error');
      },
    };
  },
} as const satisfies KognitosFault;
