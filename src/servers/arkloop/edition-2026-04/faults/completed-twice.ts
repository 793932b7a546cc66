import type { ArkloopFault } from '../../layer.ts';

export const completedTwice = {
  id: 'completed-twice',
  area: 'stream',
  lie: 'The end is told twice.',
  trips: ['closing-event-comes-once', 'event-ids-increase'],
  apply: (spoken) => ({
    deliver: (event, run, world) =>
      event.type === 'run.completed' ? [event, event] : spoken.deliver(event, run, world),
  }),
} as const satisfies ArkloopFault;
