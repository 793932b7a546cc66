import type { ToolRegistryFault } from '../layer.ts';

export const latin1Bytes = {
  id: 'latin-1-bytes',
  area: 'stream',
  lie: 'Event data is sent as Latin-1, not as UTF-8.',
  trips: ['stream-is-well-framed'],
  apply: () => ({
    pour: (text, sink) => sink.write(Buffer.from(text, 'latin1')),
  }),
} as const satisfies ToolRegistryFault;
