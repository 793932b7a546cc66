import type { ArkloopFault } from '../layer.ts';

export const cancelledRunIsGone = {
  id: 'cancelled-run-is-gone',
  area: 'lifecycle',
  lie: 'A run that was cancelled is no longer there to read.',
  trips: ['stays-until-removed'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'cancelled'
        ? honest.refuse(404, 'not_found', `There is no run ${runId}`, world)
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
