import type { PaginatedFault } from '../layer.ts';

export const sizeIgnored = {
  id: 'size-ignored',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'Every page has the default size.',
  trips: ['page-size-honoured', 'short-page-is-last'],
  apply: (honest) => ({
    readSize: (text, world) => (honest.readSize(text, world) === undefined ? undefined : honest.readSize(null, world)),
  }),
} as const satisfies PaginatedFault;
