import type { StreamedFault } from '../layer.ts';

export const crowdMissesAnEvent = {
  id: 'crowd-misses-an-event',
  area: 'stream',
  dialect: 'named',
  lie: 'From the fifteenth reader on, the note is not sent to who is there.',
  trips: ['event-ids-increase', 'readers-see-the-same'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      event.type === 'note' && reader.place >= 14 && !reader.late && reader.position === undefined
        ? []
        : honest.deliver(event, reader, world),
  }),
} as const satisfies StreamedFault;
