import type { KognitosVariation } from '../layer.ts';

export const forbidden403 = {
  id: 'forbidden-403',
  difference: 'A wrong or missing key is answered with 403.',
  allowed: 'The documents do not show what it is answered with.',
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      honest.authenticate(incoming, world) === undefined ? undefined : honest.refuse(403, 'Forbidden'),
  }),
} as const satisfies KognitosVariation;
