import type { StreamedFault } from '../layer.ts';

export const secondReaderMissesOne = {
  id: 'second-reader-misses-one',
  area: 'stream',
  dialect: 'named',
  lie: 'Every reader but the first is not sent the note.',
  trips: [],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      event.type === 'note' && reader.place > 0 ? [] : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
