import type { ToolRegistryVariation } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortFinished409 = {
  id: 'abort-finished-409',
  difference: 'Aborting a run that has ended is answered with 409.',
  allowed: 'The documents speak of aborting queued and running runs only.',
  apply: (honest) => ({
    abort: (run, world) =>
      isFinal(run.status) ? honest.refuse(409, `The run is ${run.status} already`) : honest.abort(run, world),
  }),
} as const satisfies ToolRegistryVariation;
