import type { ArkloopFault } from '../layer.ts';

export const timesOfEventsGoBack = {
  id: 'times-of-events-go-back',
  area: 'stream',
  lie: 'The clock of tools is an hour slow.',
  trips: ['event-times-never-go-back'],
  apply: (honest) => ({
    record: (run, type, data, world) => {
      const event = honest.record(run, type, data, world);
      return type === 'tool.call'
        ? { ...event, createdAt: new Date(Date.parse(event.createdAt) - 3_600_000).toISOString() }
        : event;
    },
  }),
} as const satisfies ArkloopFault;
