import type { StoredFault } from '../layer.ts';

export const spentTagTaken = {
  id: 'spent-tag-taken',
  area: 'http',
  lie: 'A tag that a thing once had matches for ever.',
  trips: ['precondition-honoured'],
  apply: (honest) => ({
    mayWrite: (incoming, thing, world) =>
      Array.from({ length: thing.version }, (_, i) => ({ ...thing, version: i + 1 })).some((once) =>
        honest.mayWrite(incoming, once, world),
      ),
  }),
} as const satisfies StoredFault;
