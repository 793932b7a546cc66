import type { ToolRegistryVariation } from '../layer.ts';

export const forbidden403 = {
  id: 'forbidden-403',
  difference: 'A wrong key is answered with 403, a missing one with 401.',
  allowed: 'A refusal of a credential is a refusal: RFC 9110 section 15.5.4 offers 403 for it.',
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const refusal = honest.authenticate(incoming, world);
      return refusal === undefined || incoming.headers['x-api-key'] === undefined
        ? refusal
        : honest.refuse(403, 'This key opens nothing here');
    },
  }),
} as const satisfies ToolRegistryVariation;
