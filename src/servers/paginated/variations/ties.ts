import type { PaginatedVariation } from '../layer.ts';

export const ties = {
  id: 'ties',
  dialects: ['cursor-after', 'link-body', 'offset', 'page-zero'],
  difference: 'All things were made at the same moment; their numbers decide.',
  allowed: 'An order by a member says nothing of things that are equal in it.',
  apply: (honest) => ({
    show: (thing, window, world) => ({ ...honest.show(thing, window, world), created_at: '2026-01-01T00:00:00.000Z' }),
  }),
} as const satisfies PaginatedVariation;
