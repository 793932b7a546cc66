import type { StreamedFault } from '../layer.ts';

export const wordPositionTaken = {
  id: 'word-position-taken',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A position that is no number is taken for none.',
  trips: ['odd-positions-as-promised'],
  apply: (honest) => ({
    readPosition: (incoming, world) => {
      const position = honest.readPosition(incoming, world);
      return typeof position === 'string' && incoming.query.get('after_seq') === 'seven' ? undefined : position;
    },
  }),
} as const satisfies StreamedFault;
