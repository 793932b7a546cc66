import type { StreamedVariation } from '../layer.ts';
import type { Reader } from '../world.ts';

export const oneChunk = {
  id: 'one-chunk',
  difference: 'A late reader is sent everything in one chunk.',
  allowed: "How bytes are cut is nobody's business.",
  apply: (honest) => {
    const held = new WeakMap<Reader, string>();
    return {
      pour: (text, reader, world) => {
        if (!reader.late) return honest.pour(text, reader, world);
        held.set(reader, (held.get(reader) ?? '') + text);
        if (held.get(reader) === text) queueMicrotask(() => honest.pour(held.get(reader) ?? '', reader, world));
      },
      finish: (reader, world) => {
        if (!reader.late) return honest.finish(reader, world);
        queueMicrotask(() => world.timers.after(1, () => honest.finish({ ...reader, late: false }, world)));
      },
    };
  },
} as const satisfies StreamedVariation;
