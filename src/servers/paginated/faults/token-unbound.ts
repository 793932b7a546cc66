import type { PaginatedFault } from '../layer.ts';

export const tokenUnbound = {
  id: 'token-unbound',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token works with any filters, where the documents bind it to its query.',
  trips: ['token-is-bound'],
  apply: (honest) => ({
    mint: (position, _, world) => honest.mint(position, {}, world),
    redeem: (token, _, world) => honest.redeem(token, {}, world),
  }),
} as const satisfies PaginatedFault;
