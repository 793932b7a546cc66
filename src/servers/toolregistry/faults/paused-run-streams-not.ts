import type { ToolRegistryFault } from '../layer.ts';

export const pausedRunStreamsNot = {
  id: 'paused-run-streams-not',
  area: 'stream',
  lie: 'The stream of a run that waits for an approval breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'PAUSED'
        ? honest.refuse(500, 'Internal error')
        : honest.followRun(incoming, runId, world),
  }),
} as const satisfies ToolRegistryFault;
