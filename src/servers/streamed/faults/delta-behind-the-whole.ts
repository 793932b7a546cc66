import type { StreamedFault } from '../layer.ts';

export const deltaBehindTheWhole = {
  id: 'delta-behind-the-whole',
  area: 'stream',
  dialect: 'named',
  lie: 'A piece of text comes behind the whole.',
  trips: ['event-order-holds'],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) => (step.type === 'text.done' ? [step, { type: 'text.delta', data: { text: '!' } }] : [step])),
  }),
} as const satisfies StreamedFault;
