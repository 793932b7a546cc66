import type { ArkloopFault } from '../layer.ts';

export const completedTwice = {
  id: 'completed-twice',
  area: 'stream',
  lie: 'The closing event is sent twice.',
  trips: ['closing-event-comes-once', 'resume-loses-nothing'],
  apply: (honest) => ({
    deliver: (event, run, world) =>
      event.type === 'run.completed' ? [event, { ...event, seq: event.seq + 1 }] : honest.deliver(event, run, world),
  }),
} as const satisfies ArkloopFault;
