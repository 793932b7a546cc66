import type { ToolRegistryVariation } from '../layer.ts';

export const oneByteChunks = {
  id: 'one-byte-chunks',
  difference: 'Every byte of a stream comes in a chunk of its own.',
  allowed: 'Chunks of the connection mean nothing to the parser (WHATWG HTML section 9.2.5).',
  apply: () => ({
    pour: (text, sink) => {
      for (const byte of Buffer.from(text)) sink.write(Buffer.of(byte));
    },
  }),
} as const satisfies ToolRegistryVariation;
