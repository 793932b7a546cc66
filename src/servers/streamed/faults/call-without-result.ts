import type { StreamedFault } from '../layer.ts';

export const callWithoutResult = {
  id: 'call-without-result',
  area: 'stream',
  dialect: 'named',
  lie: 'A call is never answered.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (job, world) => honest.script(job, world).flatMap((step) => (step.type === 'tool.result' ? [] : [step])),
  }),
} as const satisfies StreamedFault;
