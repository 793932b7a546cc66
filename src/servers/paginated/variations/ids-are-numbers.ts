import type { PaginatedVariation } from '../layer.ts';

export const idsAreNumbers = {
  id: 'ids-are-numbers',
  dialects: ['cursor-after', 'link-header', 'offset', 'token-null'],
  difference: 'Ids are numbers in digits.',
  allowed: 'Documents say only that ids are text.',
  apply: (honest) => ({
    show: (thing, window, world) => ({ ...honest.show(thing, window, world), id: String(thing.number) }),
    readThing: (id, box, world) =>
      honest.readThing(world.things.find(({ number }) => String(number) === id)?.id ?? '', box, world),
    readPosition: (query, size, filters, world) => {
      const at = ['before', 'after'].find((name) => query.has(name));
      if (at === undefined) return honest.readPosition(query, size, filters, world);
      const thing = world.things.find(({ number }) => String(number) === query.get(at));
      return thing === undefined ? undefined : { after: thing.number };
    },
  }),
} as const satisfies PaginatedVariation;
