import type { StreamedFault } from '../layer.ts';

export const unknownClosingType = {
  id: 'unknown-closing-type',
  area: 'stream',
  dialect: 'named',
  lie: 'Jobs end with job.finished, which no document names.',
  trips: ['event-types-are-documented', 'stream-ends-with-closing-event'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.to === 'completed' ? { ...step, type: 'job.finished' } : step)),
  }),
} as const satisfies StreamedFault;
