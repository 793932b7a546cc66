import type { PaginatedVariation } from '../layer.ts';

export const freshTokens = {
  id: 'fresh-tokens',
  dialects: ['link-body', 'token-absent'],
  difference: 'The same place has another token at each request.',
  allowed: 'Tokens are opaque; nobody promises that they are equal.',
  apply: (honest) => {
    let turns = 0;
    return {
      mint: (position, filters, world) => {
        turns++;
        return `${honest.mint(position, filters, world)}.${turns}`;
      },
    };
  },
} as const satisfies PaginatedVariation;
