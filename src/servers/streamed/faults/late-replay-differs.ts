import type { StreamedFault } from '../layer.ts';

export const lateReplayDiffers = {
  id: 'late-replay-differs',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Who comes late, and from the start, is told other times.',
  trips: ['late-reader-sees-the-same'],
  apply: (honest) => ({
    // Slow enough that whoever follows a job from its beginning is not late, however busy the machine is.
    script: (job, world) =>
      honest.script(job, world).map((step) => (step.to === 'completed' ? { ...step, wait: 100 } : step)),
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
