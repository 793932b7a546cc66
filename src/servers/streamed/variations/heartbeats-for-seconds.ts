import type { StreamedVariation } from '../layer.ts';

export const heartbeatsForSeconds = {
  id: 'heartbeats-for-seconds',
  difference: 'For two seconds nothing comes but heartbeats.',
  allowed: 'Documents do not say how long a job takes.',
  apply: (honest) => ({
    heartbeatMs: 50,
    script: (job, world) =>
      honest
        .script(job, world)
        .map((step) => (step.type === 'text.done' ? { ...step, wait: 2_000 / world.stepMs } : step)),
  }),
} as const satisfies StreamedVariation;
