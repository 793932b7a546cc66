import type { PaginatedFault } from '../layer.ts';

export const walkersShareAPlace = {
  id: 'walkers-share-a-place',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'The server keeps one place for all walks through a box: a token leads to where the last answer ended.',
  trips: ['pages-lose-no-item', 'token-is-stable', 'way-back-is-the-same'],
  apply: (honest) => {
    const places = new Map<string | undefined, number>();
    return {
      next: (page, world) => {
        places.set(page.filters.box, page.things.at(-1)?.number ?? 0);
        return honest.next(page, world);
      },
      redeem: (token, filters, world) =>
        honest.redeem(token, filters, world) === undefined ? undefined : { after: places.get(filters.box) ?? 0 },
    };
  },
} as const satisfies PaginatedFault;
