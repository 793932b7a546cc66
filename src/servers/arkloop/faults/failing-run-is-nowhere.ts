import type { ArkloopFault } from '../layer.ts';

export const failingRunIsNowhere = {
  id: 'failing-run-is-nowhere',
  area: 'resource',
  lie: 'The id of a run that is going to fail leads nowhere.',
  trips: ['created-is-readable'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.personaId === 'fails@1'
        ? honest.refuse(404, 'not_found', `There is no run ${runId}`, world)
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
