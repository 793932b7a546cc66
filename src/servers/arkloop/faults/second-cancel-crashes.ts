import type { ArkloopFault } from '../layer.ts';

export const secondCancelCrashes = {
  id: 'second-cancel-crashes',
  area: 'lifecycle',
  lie: 'Cancelling the same run again breaks the server.',
  trips: ['repetition-does-no-harm'],
  apply: (honest) => {
    const seen = new Set<string>();
    return {
      cancelRun: (incoming, runId, world) => {
        if (seen.has(runId)) return honest.refuse(500, 'internal', 'Internal error', world);
        seen.add(runId);
        return honest.cancelRun(incoming, runId, world);
      },
    };
  },
} as const satisfies ArkloopFault;
