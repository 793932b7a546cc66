import { positionParameter } from '../dialect.ts';
import type { PaginatedVariation } from '../layer.ts';
import type { World } from '../world.ts';

export const idsAreNumbers = {
  id: 'ids-are-numbers',
  dialects: ['cursor-after', 'link-header', 'offset', 'token-null'],
  difference: 'Ids are numbers in digits.',
  allowed: 'Documents say only that ids are text.',
  apply: (honest) => ({
    show: (thing, window, world) => ({ ...honest.show(thing, window, world), id: String(thing.number) }),
    readThing: (id, box, world) => honest.readThing(idOf(id, world), box, world),
    removeThing: (id, box, world) => honest.removeThing(idOf(id, world), box, world),
    readPosition: (query, size, filters, world) => {
      const at = ['before', 'after'].find((name) => query.has(name));
      if (at === undefined) return honest.readPosition(query, size, filters, world);
      const number = Number(query.get(at));
      return number >= 1 && number <= world.made
        ? at === positionParameter(world.dialect)
          ? { after: number }
          : { before: number }
        : undefined;
    },
  }),
} as const satisfies PaginatedVariation;

function idOf(number: string, { things }: World): string {
  return things.find((thing) => String(thing.number) === number)?.id ?? '';
}
