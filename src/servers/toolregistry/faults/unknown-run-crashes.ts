import type { ToolRegistryFault } from '../layer.ts';

export const unknownRunCrashes = {
  id: 'unknown-run-crashes',
  area: 'http',
  lie: 'Reading a run that never was crashes the handler: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      if (answer.status === 404) throw new TypeError(`no run ${runId}`);
      return answer;
    },
  }),
} as const satisfies ToolRegistryFault;
