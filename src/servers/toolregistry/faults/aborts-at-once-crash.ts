import type { ToolRegistryFault } from '../layer.ts';

export const abortsAtOnceCrash = {
  id: 'aborts-at-once-crash',
  area: 'lifecycle',
  lie: 'Of two aborts of one run that come at the same moment the second breaks the server.',
  trips: ['repetition-does-no-harm'],
  apply: (honest) => {
    const aborted = new Set<string>();
    return {
      abort: (run, world) => {
        if (aborted.has(run.runId)) return honest.refuse(500, 'Something broke');
        aborted.add(run.runId);
        world.timers.after(100, () => aborted.delete(run.runId));
        return honest.abort(run, world);
      },
    };
  },
} as const satisfies ToolRegistryFault;
