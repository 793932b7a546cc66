import { emptyAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortRequeues = {
  id: 'abort-requeues',
  area: 'lifecycle',
  lie: 'An aborted run goes back into the queue.',
  trips: ['cancel-takes-effect', 'transitions-are-declared'],
  apply: (honest) => ({
    abort: (run, world) => {
      if (isFinal(run.status)) return honest.abort(run, world);
      run.callOff();
      run.script.length = 0;
      honest.enter(run, 'QUEUED', world);
      return emptyAnswer(200);
    },
  }),
} as const satisfies ToolRegistryFault;
