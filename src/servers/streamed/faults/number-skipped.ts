import type { StreamedFault } from '../layer.ts';

export const numberSkipped = {
  id: 'number-skipped',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A number is left out before the end.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    record: (job, step, world) => {
      const event = honest.record(job, step, world);
      return step.to === undefined ? event : { ...event, seq: event.seq + 1 };
    },
  }),
} as const satisfies StreamedFault;
