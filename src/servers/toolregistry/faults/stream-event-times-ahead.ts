import type { ToolRegistryFault } from '../layer.ts';

export const streamEventTimesAhead = {
  id: 'stream-event-times-ahead',
  area: 'stream',
  lie: 'Every second event of a stream tells a time of another zone, and calls it UTC.',
  trips: ['event-times-never-go-back', 'work-stops-with-cancel'],
  apply: (honest) => ({
    record: (run, type, members, world) => {
      const event = honest.record(run, type, members, world);
      if (event.id % 2 === 0) return event;
      const timestamp = new Date(Date.parse(String(event.data['timestamp'])) + 2 * 3_600_000).toISOString();
      return { ...event, data: { ...event.data, timestamp } };
    },
  }),
} as const satisfies ToolRegistryFault;
