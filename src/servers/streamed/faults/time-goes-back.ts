import type { StreamedFault } from '../layer.ts';

export const timeGoesBack = {
  id: 'time-goes-back',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The clock of the notes is an hour slow.',
  trips: ['event-times-never-go-back'],
  apply: (honest) => ({
    record: (job, step, world) => {
      const event = honest.record(job, step, world);
      return step.type === 'note' ? { ...event, time: '2025-12-31T23:00:00.000Z' } : event;
    },
  }),
} as const satisfies StreamedFault;
