import type { ArkloopVariation } from '../layer.ts';

export const instant = {
  id: 'instant',
  difference: 'Runs do not wait between their steps.',
  allowed: 'The documents promise no pace.',
  apply: (honest) => ({
    script: (run, world) =>
      honest.script(run, world).map((step) => (step.waitSteps === undefined ? { waitMs: 0, ...step } : step)),
  }),
} as const satisfies ArkloopVariation;
