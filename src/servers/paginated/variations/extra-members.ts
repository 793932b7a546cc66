import type { PaginatedVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  dialects: ['cursor-after', 'link-header', 'offset', 'token-null'],
  difference: 'Things have members that no document names.',
  allowed: 'Documents do not close their objects.',
  apply: (honest) => ({
    show: (thing, window, world) => ({ ...honest.show(thing, window, world), shown_in: window, number: thing.number }),
  }),
} as const satisfies PaginatedVariation;
