import type { PaginatedFault } from '../layer.ts';

export const tokenUsedAgainRestarts = {
  id: 'token-used-again-restarts',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token that is used again gives the first page.',
  trips: ['pages-repeat-no-item', 'token-is-stable', 'walk-terminates'],
  apply: (honest) => {
    const used = new Set<string>();
    return {
      redeem: (token, filters, world) => {
        const position = honest.redeem(token, filters, world);
        const isNew = !used.has(token);
        used.add(token);
        return position === undefined || isNew ? position : { index: 0 };
      },
    };
  },
} as const satisfies PaginatedFault;
