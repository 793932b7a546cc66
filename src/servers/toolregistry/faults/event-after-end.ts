import type { ToolRegistryFault } from '../layer.ts';

export const eventAfterEnd = {
  id: 'event-after-end',
  area: 'stream',
  lie: 'A step event follows the end event.',
  trips: ['nothing-after-closing-event'],
  apply: (honest) => ({
    deliver: (event, run, world) => {
      const events = honest.deliver(event, run, world);
      // Behind a cancellation it would be work that goes on: another lie.
      if (event.type !== 'end' || run.status === 'CANCELED') return events;
      const late = { ...event.data, runStatus: 'RUNNING', step: { reason: 'Cleaned up' } };
      return [...events, { id: event.id + 1, type: 'step', data: late }];
    },
  }),
} as const satisfies ToolRegistryFault;
