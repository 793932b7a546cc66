import type { ArkloopFault } from '../layer.ts';

export const lastFrameCut = {
  id: 'last-frame-cut',
  area: 'stream',
  lie: 'The stream ends inside its last event.',
  trips: ['stream-ends-with-closing-event', 'stream-is-well-framed'],
  apply: (honest) => ({
    frame: (event, world) => {
      const text = honest.frame(event, world);
      return text.includes('"run.completed"') ? text.slice(0, -5) : text;
    },
  }),
} as const satisfies ArkloopFault;
