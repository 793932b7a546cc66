import type { StreamedFault } from '../layer.ts';

export const closingTwice = {
  id: 'closing-twice',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'The closing event is sent twice.',
  trips: ['closing-event-comes-once'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.to === undefined ? [step] : [step, step])),
  }),
} as const satisfies StreamedFault;
