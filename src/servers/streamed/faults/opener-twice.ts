import type { StreamedFault } from '../layer.ts';

export const openerTwice = {
  id: 'opener-twice',
  area: 'stream',
  dialect: 'named',
  lie: 'A job is started twice.',
  trips: ['opening-event-comes-first'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.type === 'job.started' ? [step, step] : [step])),
  }),
} as const satisfies StreamedFault;
