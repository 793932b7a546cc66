import type { ToolRegistryFault } from '../layer.ts';

export const partialRunCrashes = {
  id: 'partial-run-crashes',
  area: 'http',
  lie: 'Reading a run that succeeded in part breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'PARTIAL_SUCCESS'
        ? honest.refuse(500, 'Internal error')
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ToolRegistryFault;
