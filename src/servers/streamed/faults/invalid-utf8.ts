import type { StreamedFault } from '../layer.ts';

export const invalidUtf8 = {
  id: 'invalid-utf8',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Text is sent as Latin-1.',
  trips: ['stream-is-well-framed'],
  apply: () => ({
    pour: (text, { sink }) => sink.write(Buffer.from(text, 'latin1')),
  }),
} as const satisfies StreamedFault;
