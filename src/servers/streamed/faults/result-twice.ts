import type { StreamedFault } from '../layer.ts';

export const resultTwice = {
  id: 'result-twice',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A call is answered twice.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => (step.type === 'tool.result' ? [step, step] : [step])),
  }),
} as const satisfies StreamedFault;
