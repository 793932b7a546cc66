import type { ArkloopFault } from '../layer.ts';

export const waitingRunIsGone = {
  id: 'waiting-run-is-gone',
  area: 'lifecycle',
  lie: 'A run that waits can be read once, and is not there any more before it moves on.',
  trips: ['stays-until-removed'],
  apply: (honest) => {
    const seen = new Set<string>();
    return {
      getRun: (incoming, runId, world) => {
        if (world.runs.get(runId)?.status === 'waiting_for_input') {
          if (seen.has(runId)) return honest.refuse(404, 'not_found', `There is no run ${runId}`, world);
          seen.add(runId);
        }
        return honest.getRun(incoming, runId, world);
      },
    };
  },
} as const satisfies ArkloopFault;
