import type { Sink } from '../../http/index.ts';
import type { ToolRegistryVariation } from '../layer.ts';

export const byteOrderMark = {
  id: 'byte-order-mark',
  difference: 'Streams begin with a byte order mark.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => {
    const begun = new WeakSet<Sink>();
    return {
      pour: (text, sink, world) => {
        honest.pour(begun.has(sink) ? text : `\uFEFF${text}`, sink, world);
        begun.add(sink);
      },
    };
  },
} as const satisfies ToolRegistryVariation;
