import type { PaginatedVariation } from '../layer.ts';

export const removedCursorUnknown = {
  id: 'removed-cursor-unknown',
  dialects: ['cursor-after'],
  difference: 'A cursor whose thing was removed is refused.',
  allowed: 'Documents promise nothing of things that are gone.',
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      world.removed.has(query.get('after') ?? '') ? undefined : honest.readPosition(query, size, filters, world),
  }),
} as const satisfies PaginatedVariation;
