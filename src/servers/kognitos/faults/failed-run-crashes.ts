import type { KognitosFault } from '../layer.ts';

export const failedRunCrashes = {
  id: 'failed-run-crashes',
  area: 'http',
  lie: 'Reading a run that failed breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'Failed'
        ? honest.refuse(500, 'Internal error')
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies KognitosFault;
