import type { StreamedFault } from '../layer.ts';

export const readersMixedUp = {
  id: 'readers-mixed-up',
  area: 'stream',
  dialect: 'named',
  lie: 'Readers are sent the notes of another job, too.',
  trips: ['event-belongs-to-resource', 'event-counts-hold', 'event-ids-increase'],
  apply: (honest) => ({
    deliver: (event, reader, world) => {
      const events = honest.deliver(event, reader, world);
      return event.type === 'note' ? [...events, { ...event, jobId: 'job-of-others' }] : events;
    },
  }),
} as const satisfies StreamedFault;
