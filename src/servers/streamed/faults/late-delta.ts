import type { StreamedFault } from '../layer.ts';

export const lateDelta = {
  id: 'late-delta',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A piece of text comes behind the closing event.',
  trips: [],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) => (step.to === 'completed' ? [step, { type: 'text.delta', data: { text: '!' } }] : [step])),
  }),
} as const satisfies StreamedFault;
