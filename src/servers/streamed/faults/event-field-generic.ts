import type { StreamedFault } from '../layer.ts';

export const eventFieldGeneric = {
  id: 'event-field-generic',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'Every frame is named update.',
  trips: ['fields-agree-with-data'],
  apply: (honest) => ({
    frame: (frame, world) => honest.frame(frame.event === undefined ? frame : { ...frame, event: 'update' }, world),
  }),
} as const satisfies StreamedFault;
