import type { PaginatedFault } from '../layer.ts';

export const tokenCounts = {
  id: 'token-counts',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token counts things from the start, so that new ones move the pages.',
  trips: ['endings-keep-pages', 'inserts-keep-pages'],
  apply: (honest) => ({
    next: (page, world) =>
      honest.next(page, world) === undefined ? undefined : { index: page.start + page.things.length },
  }),
} as const satisfies PaginatedFault;
