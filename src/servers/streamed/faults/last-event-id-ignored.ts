import type { StreamedFault } from '../layer.ts';

export const lastEventIdIgnored = {
  id: 'last-event-id-ignored',
  area: 'stream',
  dialect: 'named',
  lie: 'The header Last-Event-ID is not read.',
  trips: ['resume-repeats-nothing'],
  apply: (honest) => ({
    readPosition: (incoming, world) => honest.readPosition({ ...incoming, headers: {} }, world),
  }),
} as const satisfies StreamedFault;
