import type { ArkloopFault } from '../layer.ts';

export const blankLineMissing = {
  id: 'blank-line-missing',
  area: 'stream',
  lie: 'There is no blank line behind run.started.',
  trips: ['stream-is-well-framed'],
  apply: (honest) => ({
    frame: (event, world) => {
      const text = honest.frame(event, world);
      return text.includes('"run.started"') ? text.slice(0, -1) : text;
    },
  }),
} as const satisfies ArkloopFault;
