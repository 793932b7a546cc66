import type { ArkloopFault } from '../layer.ts';

export const cancelledCrashes = {
  id: 'cancelled-crashes',
  area: 'http',
  lie: 'Reading a run that was cancelled breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'cancelled'
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
