import type { ArkloopFault } from '../layer.ts';

export const streamInLatin1 = {
  id: 'stream-in-latin-1',
  area: 'stream',
  lie: 'Events are sent as Latin-1.',
  trips: ['stream-is-well-framed'],
  apply: () => ({
    pour: (text, sink) => sink.write(Buffer.from(text, 'latin1')),
  }),
} as const satisfies ArkloopFault;
