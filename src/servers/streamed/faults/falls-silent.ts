import type { StreamedFault } from '../layer.ts';

export const fallsSilent = {
  id: 'falls-silent',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'Streams fall silent behind the first note.',
  trips: ['stream-ends-with-closing-event'],
  waits: true,
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      reader.job.events.some(({ type }) => type === 'note') && event.type === 'job.completed'
        ? []
        : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
