import type { PaginatedFault } from '../layer.ts';

export const beyondIsEmpty = {
  id: 'beyond-is-empty',
  dialect: 'page-zero',
  area: 'pagination',
  lie: 'A page far behind the last one is empty, where the documents promise a refusal.',
  trips: ['beyond-the-end'],
  apply: (honest) => ({
    startOf: (position, all, world) => Math.min(honest.startOf(position, all, world), all.length),
  }),
} as const satisfies PaginatedFault;
