import { addThing } from '../honest.ts';
import type { PaginatedVariation } from '../layer.ts';

export const busy = {
  id: 'busy',
  dialects: [
    'cursor-after',
    'cursor-before',
    'link-body',
    'link-header',
    'offset',
    'page-one',
    'page-shared',
    'page-zero',
    'token-absent',
    'token-null',
    'token-shared',
  ],
  difference: 'Somebody else makes and removes things of theirs at every request.',
  allowed: 'A server has more than one client, and what they do shows in no filter and no parent of ours.',
  apply: (honest) => ({
    select: (filters, world) => {
      addThing(world, { name: 'passing', owner: 'passer-by', colour: 'red', box: 'elsewhere' });
      const index = world.things.findIndex(({ owner }) => owner === 'somebody-else' || owner === 'passer-by');
      if (index >= 0 && world.things.length % 2 === 0) world.things.splice(index, 1);
      return honest.select(filters, world);
    },
  }),
} as const satisfies PaginatedVariation;
