import type { ToolRegistryFault } from '../layer.ts';

export const lastFrameCut = {
  id: 'last-frame-cut',
  area: 'stream',
  lie: 'Streams close in the middle of the end event.',
  trips: ['stream-ends-with-closing-event', 'stream-is-well-framed'],
  apply: (honest) => ({
    frame: (event, world) => {
      const text = honest.frame(event, world);
      return event.event === 'end' ? text.slice(0, text.length / 2) : text;
    },
  }),
} as const satisfies ToolRegistryFault;
