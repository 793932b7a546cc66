import type { PaginatedFault } from '../layer.ts';

export const beyondShowsTheLast = {
  id: 'beyond-shows-the-last',
  dialect: 'page-zero',
  area: 'pagination',
  lie: 'A page behind the last one shows the last one, where the documents promise a refusal.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (honest) => ({
    startOf: (position, all, world) => {
      const start = honest.startOf(position, all, world);
      return start > all.length ? Math.max(0, all.length - 1) : start;
    },
  }),
} as const satisfies PaginatedFault;
