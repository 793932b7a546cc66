import type { StreamedFault } from '../layer.ts';

export const negativePositionTaken = {
  id: 'negative-position-taken',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A position below all is taken for the beginning.',
  trips: ['odd-positions-as-promised'],
  apply: (honest) => ({
    readPosition: (incoming, world) =>
      incoming.query.get('from_seq')?.startsWith('-') === true
        ? { number: 0, by: 'parameter' }
        : honest.readPosition(incoming, world),
  }),
} as const satisfies StreamedFault;
