import type { StreamedFault } from '../layer.ts';

export const deltaLost = {
  id: 'delta-lost',
  area: 'stream',
  dialect: 'named',
  lie: 'The second piece of text is never sent.',
  trips: ['deltas-make-the-text'],
  apply: (honest) => ({
    script: (job, world) => honest.script(job, world).flatMap((step) => (step.data['text'] === 'résumé' ? [] : [step])),
  }),
} as const satisfies StreamedFault;
