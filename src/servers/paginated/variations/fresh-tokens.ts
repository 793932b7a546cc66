import type { PaginatedVariation } from '../layer.ts';

export const freshTokens = {
  id: 'fresh-tokens',
  dialects: ['link-body', 'link-header', 'token-absent', 'token-null', 'token-shared'],
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
