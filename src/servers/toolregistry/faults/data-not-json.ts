import type { ToolRegistryFault } from '../layer.ts';

export const dataNotJson = {
  id: 'data-not-json',
  area: 'stream',
  lie: 'The data of step events is written like a program, not as JSON.',
  trips: ['event-data-is-json'],
  apply: (honest) => ({
    frame: (event, world) => {
      const text = honest.frame(event, world);
      return event.event === 'step' ? text.replace(/"(\w+)":/g, '$1: ') : text;
    },
  }),
} as const satisfies ToolRegistryFault;
