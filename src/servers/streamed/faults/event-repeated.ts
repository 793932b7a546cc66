import type { StreamedFault } from '../layer.ts';

export const eventRepeated = {
  id: 'event-repeated',
  area: 'stream',
  dialect: 'named',
  lie: 'Notes are sent twice.',
  trips: ['event-counts-hold', 'event-ids-increase'],
  apply: (honest) => ({
    deliver: (event, reader, world) => {
      const events = honest.deliver(event, reader, world);
      return event.type === 'note' ? [...events, ...events] : events;
    },
  }),
} as const satisfies StreamedFault;
