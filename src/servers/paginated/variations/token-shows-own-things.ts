import type { PaginatedVariation } from '../layer.ts';

export const tokenShowsOwnThings = {
  id: 'token-shows-own-things',
  dialects: ['link-body'],
  difference: 'With a token of ours somebody else sees the things of their own behind that place.',
  allowed: 'A token is a place in a list, and everybody has their own list.',
  apply: (honest) => ({
    mint: (position, { viewer: _, ...filters }, world) => honest.mint(position, filters, world),
    redeem: (token, { viewer: _, ...filters }, world) => honest.redeem(token, filters, world),
  }),
} as const satisfies PaginatedVariation;
