import type { StreamedFault } from '../layer.ts';

export const callTwice = {
  id: 'call-twice',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A call is made twice.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.type === 'tool.call' ? [step, step] : [step])),
  }),
} as const satisfies StreamedFault;
