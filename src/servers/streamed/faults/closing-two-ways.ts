import type { StreamedFault } from '../layer.ts';

export const closingTwoWays = {
  id: 'closing-two-ways',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A job that is completed fails a moment later.',
  trips: ['closing-event-comes-once'],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) => (step.to === 'completed' ? [step, { type: 'job.failed', data: {}, to: 'failed' }] : [step])),
  }),
} as const satisfies StreamedFault;
