import type { ToolRegistryFault } from '../layer.ts';

export const existenceTold = {
  id: 'existence-told',
  area: 'auth',
  lie: 'Without a key, a run that does not exist is told from one that does.',
  trips: ['credential-comes-first'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const refusal = honest.authenticate(incoming, world);
      const runId = /^\/v1\/runs\/([0-9a-f-]{36})/.exec(incoming.path)?.[1];
      if (refusal === undefined || runId === undefined || world.runs.has(runId)) return refusal;
      return world.behaviour.refuse(404, 'There is no such run');
    },
  }),
} as const satisfies ToolRegistryFault;
