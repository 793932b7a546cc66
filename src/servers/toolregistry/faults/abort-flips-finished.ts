import type { ToolRegistryFault } from '../layer.ts';

export const abortFlipsFinished = {
  id: 'abort-flips-finished',
  area: 'lifecycle',
  lie: 'An abort turns a run that has succeeded into a canceled one.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => ({
    abort: (run, world) => {
      if (run.status === 'SUCCESS') honest.enter(run, 'CANCELED', world);
      return honest.abort(run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
