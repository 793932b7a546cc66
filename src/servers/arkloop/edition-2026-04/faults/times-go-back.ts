import type { ArkloopFault } from '../../layer.ts';

export const timesGoBack = {
  id: 'times-go-back',
  area: 'stream',
  lie: 'Every second event tells a time an hour back.',
  trips: ['event-times-never-go-back'],
  apply: (spoken) => ({
    record: (run, type, data, world) => {
      const event = spoken.record(run, type, data, world);
      return event.seq % 2 === 1
        ? event
        : { ...event, createdAt: new Date(Date.parse(event.createdAt) - 3_600_000).toISOString() };
    },
  }),
} as const satisfies ArkloopFault;
