import type { StreamedFault } from '../layer.ts';
import type { JobEvent } from '../world.ts';

export const lateDelta = {
  id: 'late-delta',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A piece of text comes behind the closing event.',
  trips: ['event-order-holds', 'nothing-after-closing-event'],
  apply: (honest) => ({
    deliver: (event, reader, world) => {
      const events = honest.deliver(event, reader, world);
      const late: JobEvent = {
        ...event,
        seq: event.seq + 1,
        type: 'text.delta',
        data: { text: '!' },
        state: 'running',
      };
      return event.type === 'job.completed' ? [...events, late] : events;
    },
  }),
} as const satisfies StreamedFault;
