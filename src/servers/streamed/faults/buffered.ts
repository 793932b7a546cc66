import type { StreamedFault } from '../layer.ts';
import type { Reader } from '../world.ts';

export const buffered = {
  id: 'buffered',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Events are held back until the job has ended.',
  trips: ['stream-is-live'],
  apply: (honest) => {
    const held = new WeakMap<Reader, string>();
    return {
      pour: (text, reader, world) => {
        const all = (held.get(reader) ?? '') + text;
        held.set(reader, all);
        if (reader.job.state === 'running') return;
        held.set(reader, '');
        world.timers.after(40, () => honest.pour(all, reader, world));
      },
      finish: (reader, world) => {
        world.timers.after(80, () => {
          honest.pour(honest.frame({ data: null, text: '[DONE]' }, world), reader, world);
          reader.sink.end();
        });
      },
    };
  },
} as const satisfies StreamedFault;
