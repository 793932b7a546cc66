import type { StreamedFault } from '../layer.ts';

export const resultWithoutCall = {
  id: 'result-without-call',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A tool answers a call that nobody made.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .flatMap((step) =>
          step.type === 'tool.result' ? { ...step, data: { ...step.data, call_id: 'call-9' } } : step,
        ),
  }),
} as const satisfies StreamedFault;
