import type { ArkloopVariation } from '../layer.ts';

export const oneByteChunks = {
  id: 'one-byte-chunks',
  difference: 'Streams come one byte at a time.',
  allowed: 'Where a stream is cut into chunks means nothing.',
  apply: () => ({
    pour: (text, sink) => {
      for (const byte of Buffer.from(text)) sink.write(Buffer.from([byte]));
    },
  }),
} as const satisfies ArkloopVariation;
