import type { StreamedFault } from '../layer.ts';

export const nulInId = {
  id: 'nul-in-id',
  area: 'stream',
  dialect: 'named',
  lie: 'Ids of notes hold a NUL.',
  trips: ['stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => honest.frame(frame.event === 'note' ? { ...frame, id: `${frame.id}\0` } : frame, world),
  }),
} as const satisfies StreamedFault;
