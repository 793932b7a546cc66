import type { PaginatedFault } from '../layer.ts';

export const removedCursorRestarts = {
  id: 'removed-cursor-restarts',
  dialect: 'cursor-before',
  area: 'pagination',
  lie: 'A cursor whose thing was removed leads to the first page.',
  trips: ['endings-keep-pages'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      world.removed.has(query.get('before') ?? '') ? { index: 0 } : honest.readPosition(query, size, filters, world),
  }),
} as const satisfies PaginatedFault;
