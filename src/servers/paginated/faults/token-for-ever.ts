import type { PaginatedFault } from '../layer.ts';

export const tokenForEver = {
  id: 'token-for-ever',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'The last page has a token that leads to itself.',
  trips: ['walk-terminates'],
  apply: (honest) => ({
    next: (page, world) => {
      const next = honest.next(page, world);
      const before = page.all[page.start - 1];
      return next ?? (before === undefined ? undefined : { after: before.number });
    },
  }),
} as const satisfies PaginatedFault;
