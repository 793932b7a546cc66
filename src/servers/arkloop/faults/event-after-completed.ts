import type { ArkloopFault } from '../layer.ts';

export const eventAfterCompleted = {
  id: 'event-after-completed',
  area: 'stream',
  lie: 'A piece of text comes behind run.completed.',
  trips: ['nothing-after-closing-event', 'resume-loses-nothing'],
  apply: (honest) => ({
    deliver: (event, run, world) =>
      event.type === 'run.completed'
        ? [event, { ...event, seq: event.seq + 1, type: 'message.delta', data: { content: '…' } }]
        : honest.deliver(event, run, world),
  }),
} as const satisfies ArkloopFault;
