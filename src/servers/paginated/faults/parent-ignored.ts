import type { PaginatedFault } from '../layer.ts';

export const parentIgnored = {
  id: 'parent-ignored',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'A list shows the things of every box.',
  trips: ['empty-list-is-empty'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const { box: _, ...others } = honest.readFilters(query, box, world) ?? {};
      return others;
    },
  }),
} as const satisfies PaginatedFault;
