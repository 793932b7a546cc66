import type { StreamedFault } from '../layer.ts';

export const byteOrderMarkInside = {
  id: 'byte-order-mark-inside',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A byte order mark stands before the text events.',
  trips: ['stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => {
      const text = honest.frame(frame, world);
      return text.includes('text.delta') ? `\ufeff${text}` : text;
    },
  }),
} as const satisfies StreamedFault;
