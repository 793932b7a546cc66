import type { StreamedFault } from '../layer.ts';

export const openerMissing = {
  id: 'opener-missing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'There is no job.started.',
  trips: ['opening-event-comes-first'],
  apply: (honest) => ({
    script: (job, world) => honest.script(job, world).flatMap((step) => (step.type === 'job.started' ? [] : [step])),
  }),
} as const satisfies StreamedFault;
