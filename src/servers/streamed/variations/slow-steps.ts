import type { StreamedVariation } from '../layer.ts';

export const slowSteps = {
  id: 'slow-steps',
  difference: 'Steps take their time.',
  allowed: 'Documents do not say how long anything takes.',
  apply: (honest) => ({
    script: (job, world) => honest.script(job, world).map((step) => ({ ...step, wait: (step.wait ?? 1) * 5 })),
  }),
} as const satisfies StreamedVariation;
