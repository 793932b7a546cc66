import { emptyAnswer } from '../../http/index.ts';
import { proceed } from '../engine.ts';
import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortFailsRun = {
  id: 'abort-fails-run',
  area: 'lifecycle',
  lie: 'An aborted run runs on for a second and becomes FAILED in place of CANCELED.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    abort: (run, world) => {
      if (!isFinal(run.status)) {
        run.callOff();
        run.script.splice(0, run.script.length, { waitMs: 1000, to: 'FAILED', event: 'end' });
        proceed(run, world);
      }
      return emptyAnswer(200);
    },
  }),
} as const satisfies ToolRegistryFault;
