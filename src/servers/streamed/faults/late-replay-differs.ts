import type { StreamedFault } from '../layer.ts';

export const lateReplayDiffers = {
  id: 'late-replay-differs',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Who comes late, and from the start, is told other times.',
  trips: ['late-reader-sees-the-same', 'resume-changes-nothing'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      honest.deliver(
        reader.late && reader.position === undefined && event.type === 'note'
          ? { ...event, data: { replayed: true } }
          : event,
        reader,
        world,
      ),
  }),
} as const satisfies StreamedFault;
