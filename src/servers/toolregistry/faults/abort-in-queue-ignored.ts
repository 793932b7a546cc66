import { emptyAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const abortInQueueIgnored = {
  id: 'abort-in-queue-ignored',
  area: 'lifecycle',
  lie: 'An abort is without effect as long as the run is in the queue.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    script: (run, world) => {
      const [start, ...rest] = honest.script(run, world);
      return start === undefined ? [] : [{ ...start, waitMs: 1500 }, ...rest];
    },
    abort: (run, world) => (run.status === 'QUEUED' ? emptyAnswer(200) : honest.abort(run, world)),
  }),
} as const satisfies ToolRegistryFault;
