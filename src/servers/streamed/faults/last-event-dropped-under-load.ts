import type { StreamedFault } from '../layer.ts';

export const lastEventDroppedUnderLoad = {
  id: 'last-event-dropped-under-load',
  area: 'stream',
  dialect: 'named',
  lie: 'From the third reader on, the last event is dropped.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      event.type === 'job.completed' && reader.place > 1 && !reader.late ? [] : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
