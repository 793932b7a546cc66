import type { StreamedVariation } from '../layer.ts';

export const instant = {
  id: 'instant',
  difference: 'Jobs end at once.',
  allowed: 'Documents do not say how long anything takes.',
  apply: (honest) => ({
    script: (job, world) =>
      job.mode === 'runs-long'
        ? honest.script(job, world)
        : honest.script(job, world).map((step) => ({ ...step, wait: 0 })),
  }),
} as const satisfies StreamedVariation;
