import type { StreamedVariation } from '../layer.ts';

export const badRequestForMalformedId = {
  id: 'bad-request-for-malformed-id',
  difference: 'An id that this server would never give out is answered with 400.',
  allowed: 'The documents say what an unknown id gets, and not what a text that is no id gets.',
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const [, , id] = incoming.path.split('/');
      const isOdd = id !== undefined && !/^job-\d+$/.test(id);
      return honest.authenticate(incoming, world) ?? (isOdd ? world.behaviour.refuse(400, 'that is no id') : undefined);
    },
  }),
} as const satisfies StreamedVariation;
