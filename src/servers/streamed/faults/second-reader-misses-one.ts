import type { StreamedFault } from '../layer.ts';

export const secondReaderMissesOne = {
  id: 'second-reader-misses-one',
  area: 'stream',
  dialect: 'named',
  lie: 'Every reader but the first is not sent the note.',
  trips: ['event-ids-increase', 'late-reader-sees-the-same', 'readers-see-the-same', 'resume-loses-nothing'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      event.type === 'note' && reader.place > 0 ? [] : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
