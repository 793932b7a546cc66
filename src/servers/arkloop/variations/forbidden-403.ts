import type { ArkloopVariation } from '../layer.ts';

export const forbidden403 = {
  id: 'forbidden-403',
  difference: 'A wrong token is answered with 403.',
  allowed: 'A refusal of a credential is a refusal: RFC 9110 section 15.5.4 offers 403 for it.',
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const refusal = honest.authenticate(incoming, world);
      return refusal === undefined || incoming.headers.authorization === undefined
        ? refusal
        : honest.refuse(403, 'auth.forbidden', 'This token opens nothing here', world);
    },
  }),
} as const satisfies ArkloopVariation;
