import type { StreamedFault } from '../layer.ts';

export const lastEventDroppedUnderLoad = {
  id: 'last-event-dropped-under-load',
  area: 'stream',
  dialect: 'named',
  lie: 'From the third reader on, the last event is dropped, and the stream stays open.',
  trips: ['stream-ends-with-closing-event'],
  waits: true,
  apply: (honest) => ({
    finish: (reader, world) => {
      if (reader.place <= 1 || reader.late) honest.finish(reader, world);
    },
    deliver: (event, reader, world) =>
      event.type === 'job.completed' && reader.place > 1 && !reader.late ? [] : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
