import type { PaginatedVariation } from '../layer.ts';

export const tokenRefusedToOthers = {
  id: 'token-refused-to-others',
  dialects: ['token-null'],
  difference: 'Somebody else is refused a token that is not theirs with 403.',
  allowed: 'Documents say only that it shows them nothing.',
  apply: (honest) => ({
    listThings: (incoming, box, world) => {
      const text = world.tokens.get(incoming.query.get('page_token') ?? '');
      const isForeign = text !== undefined && !text.includes(world.viewer);
      return isForeign ? world.behaviour.refuse(403, 'not yours') : honest.listThings(incoming, box, world);
    },
  }),
} as const satisfies PaginatedVariation;
