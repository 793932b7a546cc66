import type { ArkloopFault } from '../../layer.ts';

export const cancelWithoutBodyTaken = {
  id: 'cancel-without-body-taken',
  area: 'http',
  lie: 'Cancelling is taken without a body.',
  trips: ['invalid-input-refused', 'unknown-media-type-refused'],
  apply: (spoken) => ({
    cancelRun: (_incoming, runId, world) => {
      const run = spoken.locate(runId, world);
      return 'runId' in run ? spoken.cancel(run, world) : run;
    },
  }),
} as const satisfies ArkloopFault;
