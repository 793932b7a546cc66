import type { StreamedFault } from '../layer.ts';

export const idFieldCountsOtherwise = {
  id: 'id-field-counts-otherwise',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'The field id counts from 1, the data from 0.',
  trips: ['fields-agree-with-data'],
  apply: (honest) => ({
    frame: (frame, world) =>
      honest.frame(frame.id === undefined ? frame : { ...frame, id: String(Number(frame.id) + 1) }, world),
  }),
} as const satisfies StreamedFault;
