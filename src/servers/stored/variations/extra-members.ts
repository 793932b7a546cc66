import type { StoredVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  difference: 'Things have members that no document names.',
  allowed: 'Documents do not close their objects.',
  apply: (honest) => ({
    show: (thing, window, world) => ({
      ...honest.show(thing, window, world),
      shown_in: window,
      version: thing.version,
    }),
  }),
} as const satisfies StoredVariation;
