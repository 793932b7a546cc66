import type { StreamedFault } from '../layer.ts';
import type { Reader } from '../world.ts';

export const buffered = {
  id: 'buffered',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Events are held back until a while after the job has ended.',
  trips: ['stream-is-live'],
  apply: (honest) => {
    const held = new WeakMap<Reader, string>();
    return {
      // Slow enough for a look at a job that is still at it, however busy the machine is.
      script: (job, world) =>
        honest.script(job, world).map((step) => (step.to === 'completed' ? { ...step, wait: 50 } : step)),
      pour: (text, reader, world) => {
        if (reader.late) honest.pour(text, reader, world);
        else held.set(reader, (held.get(reader) ?? '') + text);
      },
      finish: (reader, world) => {
        if (reader.late) return honest.finish(reader, world);
        world.timers.after(400, () => {
          honest.pour(held.get(reader) ?? '', reader, world);
          honest.finish({ ...reader, late: true }, world);
        });
      },
    };
  },
} as const satisfies StreamedFault;
