import type { PaginatedFault } from '../layer.ts';

export const garbageCursorTaken = {
  id: 'garbage-cursor-taken',
  dialect: 'cursor-before',
  area: 'pagination',
  lie: 'A cursor that names nothing gives the first page, where the documents promise a refusal.',
  trips: ['bad-token-refused'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) => honest.readPosition(query, size, filters, world) ?? { index: 0 },
  }),
} as const satisfies PaginatedFault;
