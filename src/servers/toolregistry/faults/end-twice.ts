import type { ToolRegistryFault } from '../layer.ts';

export const endTwice = {
  id: 'end-twice',
  area: 'stream',
  lie: 'The end event is sent twice.',
  trips: ['closing-event-comes-once'],
  apply: (honest) => ({
    deliver: (event, run, world) => {
      const events = honest.deliver(event, run, world);
      return event.type === 'end' ? [...events, { ...event, id: event.id + 1 }] : events;
    },
  }),
} as const satisfies ToolRegistryFault;
