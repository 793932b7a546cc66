import type { PaginatedFault } from '../layer.ts';

export const defaultTooLarge = {
  id: 'default-too-large',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A page without a size holds eight things in place of five.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    readSize: (text, world) => (text === null ? 8 : honest.readSize(text, world)),
  }),
} as const satisfies PaginatedFault;
