import type { ToolRegistryFault } from '../layer.ts';

export const abortedRunIsGone = {
  id: 'aborted-run-is-gone',
  area: 'lifecycle',
  lie: 'A run that was aborted is no longer there to read.',
  trips: ['stays-until-removed'],
  apply: (honest) => ({
    locate: (runId, world) => {
      const run = honest.locate(runId, world);
      return 'runId' in run && run.status === 'CANCELED' ? honest.refuse(404, `There is no run ${runId}`) : run;
    },
  }),
} as const satisfies ToolRegistryFault;
