import type { ToolRegistryFault } from '../layer.ts';

export const eventAfterEnd = {
  id: 'event-after-end',
  area: 'stream',
  lie: 'A step event follows the end event.',
  trips: ['nothing-after-closing-event'],
  apply: (honest) => ({
    deliver: (event, run, world) => {
      const events = honest.deliver(event, run, world);
      if (event.type !== 'end') return events;
      const late = { ...event.data, runStatus: 'RUNNING', step: { reason: 'Cleaned up' } };
      return [...events, { id: event.id + 1, type: 'step', data: late }];
    },
  }),
} as const satisfies ToolRegistryFault;
