import type { StreamedFault } from '../layer.ts';

export const openerLate = {
  id: 'opener-late',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A note comes before job.started.',
  trips: ['event-counts-hold', 'opening-event-comes-first'],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) => (step.type === 'job.started' ? [{ type: 'note', data: {} }, step] : [step])),
  }),
} as const satisfies StreamedFault;
