import type { StreamedFault } from '../layer.ts';

export const endsInsideEvent = {
  id: 'ends-inside-event',
  area: 'stream',
  dialect: 'named',
  lie: 'The stream closes in the middle of its last event.',
  trips: ['stream-ends-with-closing-event', 'stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => {
      const text = honest.frame(frame, world);
      return frame.event === 'job.completed' ? text.slice(0, -2) : text;
    },
  }),
} as const satisfies StreamedFault;
