import type { StreamedFault } from '../layer.ts';

export const payloadBreaksSchema = {
  id: 'payload-breaks-schema',
  area: 'stream',
  dialect: 'named',
  lie: 'A piece of text is a number.',
  trips: ['event-data-fits-schema'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.type === 'text.delta' ? { ...step, data: { text: 7 } } : step)),
  }),
} as const satisfies StreamedFault;
