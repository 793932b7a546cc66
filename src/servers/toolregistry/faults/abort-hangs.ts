import { emptyAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const abortHangs = {
  id: 'abort-hangs',
  area: 'lifecycle',
  lie: 'An aborted run is never heard of again: it stays as it was.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    abort: (run) => {
      run.callOff();
      run.script.length = 0;
      return emptyAnswer(200);
    },
  }),
} as const satisfies ToolRegistryFault;
