import type { PaginatedFault } from '../layer.ts';

export const garbageTokenCrashes = {
  id: 'garbage-token-crashes',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token that was never given out makes the server fail.',
  trips: ['paging-never-crashes'],
  apply: (honest) => ({
    redeem: (token, filters, world) => {
      if (token !== '' && !world.tokens.has(token)) throw new SyntaxError('unexpected token');
      return honest.redeem(token, filters, world);
    },
  }),
} as const satisfies PaginatedFault;
