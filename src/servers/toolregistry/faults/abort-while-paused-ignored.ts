import { emptyAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const abortWhilePausedIgnored = {
  id: 'abort-while-paused-ignored',
  area: 'lifecycle',
  lie: 'An abort of a run that waits for a decision is answered with success and changes nothing.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    abort: (run, world) => (run.status === 'PAUSED' ? emptyAnswer(200) : honest.abort(run, world)),
  }),
} as const satisfies ToolRegistryFault;
