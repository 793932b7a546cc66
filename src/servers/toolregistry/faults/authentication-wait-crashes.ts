import type { ToolRegistryFault } from '../layer.ts';

export const authenticationWaitCrashes = {
  id: 'authentication-wait-crashes',
  area: 'http',
  lie: 'Reading a run whose user has to sign in breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'AUTH_REQUIRED'
        ? honest.refuse(500, 'Internal error')
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ToolRegistryFault;
