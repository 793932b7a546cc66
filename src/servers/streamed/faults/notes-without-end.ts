import type { StreamedFault } from '../layer.ts';

export const notesWithoutEnd = {
  id: 'notes-without-end',
  area: 'stream',
  dialect: 'named',
  lie: 'There are three notes.',
  trips: ['event-counts-hold'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.type === 'note' ? [step, step, step] : [step])),
  }),
} as const satisfies StreamedFault;
