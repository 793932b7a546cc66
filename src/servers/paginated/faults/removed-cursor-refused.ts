import type { PaginatedFault } from '../layer.ts';

export const removedCursorRefused = {
  id: 'removed-cursor-refused',
  dialect: 'cursor-before',
  area: 'pagination',
  lie: 'A cursor whose thing was removed is refused, where the documents promise that walks go on.',
  trips: ['endings-keep-pages'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      world.removed.has(query.get('before') ?? '') ? undefined : honest.readPosition(query, size, filters, world),
  }),
} as const satisfies PaginatedFault;
