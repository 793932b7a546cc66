import type { StreamedFault } from '../layer.ts';

export const blankLineMissing = {
  id: 'blank-line-missing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'There is no blank line behind tool calls.',
  trips: ['deltas-make-the-text', 'event-ids-increase', 'paired-events-match', 'stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => {
      const text = honest.frame(frame, world);
      return text.includes('"tool.call"') ? text.slice(0, -1) : text;
    },
  }),
} as const satisfies StreamedFault;
