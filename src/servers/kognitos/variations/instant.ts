import type { KognitosVariation } from '../layer.ts';

export const instant = {
  id: 'instant',
  difference: 'A run has ended when its start is answered.',
  allowed: 'The documents promise no pace.',
  apply: (honest) => ({
    script: () => [],
    showRun: (run, window, world) => {
      if (run.status === 'Created')
        world.behaviour.enter(run, run.inputs.some(({ value }) => value === 'fails') ? 'Failed' : 'Succeeded', world);
      return honest.showRun(run, window, world);
    },
  }),
} as const satisfies KognitosVariation;
