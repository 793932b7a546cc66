import type { StreamedFault } from '../layer.ts';

export const unknownFields = {
  id: 'unknown-fields',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Events have a field of their own.',
  trips: ['stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => `trace: 1\n${honest.frame(frame, world)}`,
  }),
} as const satisfies StreamedFault;
