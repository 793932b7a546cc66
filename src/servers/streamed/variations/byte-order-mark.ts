import type { StreamedVariation } from '../layer.ts';
import type { Reader } from '../world.ts';

export const byteOrderMark = {
  id: 'byte-order-mark',
  difference: 'The stream begins with a byte order mark.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => {
    const marked = new WeakSet<Reader>();
    return {
      pour: (text, reader, world) => {
        honest.pour(marked.has(reader) ? text : `\ufeff${text}`, reader, world);
        marked.add(reader);
      },
    };
  },
} as const satisfies StreamedVariation;
