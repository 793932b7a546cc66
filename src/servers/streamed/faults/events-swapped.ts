import type { StreamedFault } from '../layer.ts';
import type { JobEvent, Reader } from '../world.ts';

export const eventsSwapped = {
  id: 'events-swapped',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The two halves of a call change places.',
  trips: ['event-ids-increase', 'event-times-never-go-back', 'paired-events-match'],
  apply: (honest) => {
    const held = new WeakMap<Reader, JobEvent>();
    return {
      deliver: (event, reader, world) => {
        const events = honest.deliver(event, reader, world);
        if (event.type === 'tool.call') {
          held.set(reader, event);
          return [];
        }
        const call = held.get(reader);
        if (event.type !== 'tool.result' || call === undefined) return events;
        return [...events, call];
      },
    };
  },
} as const satisfies StreamedFault;
