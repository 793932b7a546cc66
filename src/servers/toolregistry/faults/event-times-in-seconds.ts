import type { ToolRegistryFault } from '../layer.ts';

export const eventTimesInSeconds = {
  id: 'event-times-in-seconds',
  area: 'stream',
  lie: 'Events tell their time as seconds since 1970.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    record: (run, type, members, world) => {
      const event = honest.record(run, type, members, world);
      return { ...event, data: { ...event.data, timestamp: Date.parse(String(event.data['timestamp'])) / 1_000 } };
    },
  }),
} as const satisfies ToolRegistryFault;
