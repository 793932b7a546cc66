import type { ArkloopFault } from '../layer.ts';

export const failedRunIsGone = {
  id: 'failed-run-is-gone',
  area: 'lifecycle',
  lie: 'A run that has failed is no longer there when it is read again.',
  trips: ['stays-until-removed'],
  apply: (honest) => {
    const read = new Set<string>();
    return {
      getRun: (incoming, runId, world) => {
        if (read.has(runId) && world.runs.get(runId)?.status === 'failed')
          return honest.refuse(404, 'not_found', `There is no run ${runId}`, world);
        read.add(runId);
        return honest.getRun(incoming, runId, world);
      },
    };
  },
} as const satisfies ArkloopFault;
