import type { ArkloopVariation } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelEnded409 = {
  id: 'cancel-ended-409',
  difference: 'Cancelling a run that has ended is answered with 409.',
  allowed: 'The documents do not speak of it.',
  apply: (honest) => ({
    cancel: (run, world) =>
      isFinal(run.status) ? honest.refuse(409, 'conflict', 'The run has ended', world) : honest.cancel(run, world),
  }),
} as const satisfies ArkloopVariation;
