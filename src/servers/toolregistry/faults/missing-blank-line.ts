import type { ToolRegistryFault } from '../layer.ts';

export const missingBlankLine = {
  id: 'missing-blank-line',
  area: 'stream',
  lie: 'No blank line follows the end event, so no client dispatches it.',
  trips: ['stream-ends-with-closing-event', 'stream-is-well-framed'],
  apply: (honest) => ({
    frame: (event, world) => {
      const text = honest.frame(event, world);
      return event.event === 'end' ? text.slice(0, -1) : text;
    },
  }),
} as const satisfies ToolRegistryFault;
