import type { ArkloopFault } from '../layer.ts';

export const eventDataNotJson = {
  id: 'event-data-not-json',
  area: 'stream',
  lie: 'The data of run.started is no JSON.',
  trips: ['event-data-is-json'],
  apply: (honest) => ({
    frame: (event, world) =>
      honest.frame(event, world).replace(/data: (.*"run\.started".*)/, "data: {seq: 1, 'type': 'run.started'}"),
  }),
} as const satisfies ArkloopFault;
