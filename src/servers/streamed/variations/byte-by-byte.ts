import type { StreamedVariation } from '../layer.ts';

export const byteByByte = {
  id: 'byte-by-byte',
  difference: 'Every byte is a chunk of its own.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    pour: (text, reader, world) => {
      for (const byte of Buffer.from(text)) reader.sink.write(Buffer.from([byte]));
      if (text === '') honest.pour(text, reader, world);
    },
  }),
} as const satisfies StreamedVariation;
