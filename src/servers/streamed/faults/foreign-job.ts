import type { StreamedFault } from '../layer.ts';

export const foreignJob = {
  id: 'foreign-job',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Notes are about another job.',
  trips: ['event-belongs-to-resource'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      honest.deliver(event.type === 'note' ? { ...event, jobId: 'job-0' } : event, reader, world),
  }),
} as const satisfies StreamedFault;
