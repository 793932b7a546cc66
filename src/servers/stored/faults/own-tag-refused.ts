import type { StoredFault } from '../layer.ts';

export const ownTagRefused = {
  id: 'own-tag-refused',
  area: 'http',
  lie: 'Every If-Match is answered 412.',
  trips: ['precondition-honoured'],
  apply: (honest) => ({
    mayWrite: (incoming, thing, world) =>
      incoming.headers['if-match'] === '*' || honest.mayWrite(incoming, { ...thing, version: 0 }, world),
  }),
} as const satisfies StoredFault;
