import type { PaginatedFault } from '../layer.ts';

export const tokenWorksOnce = {
  id: 'token-works-once',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token is refused the second time, where the documents promise that it lasts.',
  trips: ['token-is-stable'],
  apply: (honest) => {
    const spent = new Set<string>();
    return {
      redeem: (token, filters, world) => {
        if (spent.has(token)) return undefined;
        spent.add(token);
        return honest.redeem(token, filters, world);
      },
    };
  },
} as const satisfies PaginatedFault;
