import type { PaginatedFault } from '../layer.ts';

export const garbageTokenRestarts = {
  id: 'garbage-token-restarts',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token that was never given out gives the first page.',
  trips: ['bad-token-refused'],
  apply: (honest) => ({
    redeem: (token, filters, world) => (world.tokens.has(token) ? honest.redeem(token, filters, world) : { index: 0 }),
  }),
} as const satisfies PaginatedFault;
