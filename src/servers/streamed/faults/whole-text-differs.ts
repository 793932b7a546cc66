import type { StreamedFault } from '../layer.ts';

export const wholeTextDiffers = {
  id: 'whole-text-differs',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The whole text is cut short.',
  trips: ['deltas-make-the-text'],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) => (step.type === 'text.done' ? { ...step, data: { text: 'Naïve' } } : step)),
  }),
} as const satisfies StreamedFault;
