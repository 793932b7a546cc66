import type { PaginatedVariation } from '../layer.ts';

/** What this server gives out as ids. */
const given = /^[0-9a-f]{12}$/;

export const badRequestForMalformedId = {
  id: 'bad-request-for-malformed-id',
  dialects: ['cursor-after', 'offset', 'token-null'],
  difference: 'An id that this server would never give out is answered with 400.',
  allowed: 'The documents say what an unknown id gets, and not what a text that is no id gets.',
  apply: (honest) => ({
    readThing: (id, box, world) =>
      given.test(id) ? honest.readThing(id, box, world) : world.behaviour.refuse(400, 'that is no id'),
    removeThing: (id, box, world) =>
      given.test(id) ? honest.removeThing(id, box, world) : world.behaviour.refuse(400, 'that is no id'),
  }),
} as const satisfies PaginatedVariation;
