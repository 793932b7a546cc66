import type { KognitosFault } from '../layer.ts';

export const anyAgentListed = {
  id: 'any-agent-listed',
  area: 'http',
  lie: 'A list asks for no agent that exists: the process is enough.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    missingProcess: (processId, agentId, world) =>
      world.processes.some((process) => process.processId === processId)
        ? undefined
        : honest.missingProcess(processId, agentId, world),
  }),
} as const satisfies KognitosFault;
