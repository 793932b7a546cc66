import type { ToolRegistryVariation } from '../layer.ts';

export const extraEvents = {
  id: 'extra-events',
  difference: 'Streams tell of progress with an event type that no document names.',
  allowed: 'The documents do not say that the list of event types is closed.',
  apply: (honest) => ({
    frame: (event, world) => {
      const progress = { event: 'progress', data: { percent: 50 } };
      return (event.event === 'end' ? honest.frame(progress, world) : '') + honest.frame(event, world);
    },
  }),
} as const satisfies ToolRegistryVariation;
