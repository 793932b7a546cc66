import type { PaginatedVariation } from '../layer.ts';

export const ties = {
  id: 'ties',
  dialects: [
    'cursor-after',
    'cursor-before',
    'link-body',
    'link-header',
    'offset',
    'page-one',
    'page-zero',
    'token-absent',
    'token-null',
  ],
  difference: 'Things are made three at a moment; their numbers decide.',
  allowed: 'An order by a member says nothing of things that are equal in it.',
  apply: (honest) => ({
    show: (thing, window, world) => ({
      ...honest.show(thing, window, world),
      created_at: new Date(Date.UTC(2026, 0, 1) + Math.floor(thing.number / 3) * 1000).toISOString(),
    }),
  }),
} as const satisfies PaginatedVariation;
