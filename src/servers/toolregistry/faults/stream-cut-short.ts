import type { Sink } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const streamCutShort = {
  id: 'stream-cut-short',
  area: 'stream',
  lie: 'Streams close after the second event, however the run goes on.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => {
    const told = new WeakMap<Sink, number>();
    return {
      pour: (text, sink, world) => {
        const count = (told.get(sink) ?? 0) + 1;
        told.set(sink, count);
        if (count <= 2) honest.pour(text, sink, world);
        if (count === 2) sink.end();
      },
    };
  },
} as const satisfies ToolRegistryFault;
