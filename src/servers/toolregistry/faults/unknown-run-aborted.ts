import type { ToolRegistryFault } from '../layer.ts';

export const unknownRunAborted = {
  id: 'unknown-run-aborted',
  area: 'http',
  lie: 'Aborting a run that never was is answered with success.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    abortRun: (incoming, runId, world) => {
      const answer = honest.abortRun(incoming, runId, world);
      return answer.status === 404 ? { status: 200, headers: {} } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
