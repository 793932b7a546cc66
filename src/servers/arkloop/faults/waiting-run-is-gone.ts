import type { ArkloopFault } from '../layer.ts';

export const waitingRunIsGone = {
  id: 'waiting-run-is-gone',
  area: 'lifecycle',
  lie: 'A run that waits is not there to read.',
  trips: ['stays-until-removed'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.status === 'waiting_for_input'
        ? honest.refuse(404, 'not_found', `There is no run ${runId}`, world)
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
