import { emptyAnswer } from '../../http/index.ts';
import { finish } from '../engine.ts';
import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortFailsRun = {
  id: 'abort-fails-run',
  area: 'lifecycle',
  lie: 'An aborted run becomes FAILED in place of CANCELED.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    abort: (run, world) => {
      if (!isFinal(run.status)) finish(run, 'FAILED', world);
      return emptyAnswer(200);
    },
  }),
} as const satisfies ToolRegistryFault;
