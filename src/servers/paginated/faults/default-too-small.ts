import type { PaginatedFault } from '../layer.ts';

export const defaultTooSmall = {
  id: 'default-too-small',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A page without a size holds two things in place of five.',
  trips: ['page-size-honoured', 'short-page-is-last'],
  apply: (honest) => ({
    readSize: (text, world) => (text === null ? 2 : honest.readSize(text, world)),
  }),
} as const satisfies PaginatedFault;
