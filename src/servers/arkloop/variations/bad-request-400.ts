import type { ArkloopVariation } from '../layer.ts';

export const badRequest400 = {
  id: 'bad-request-400',
  difference: 'What is wrong with a body is answered with 400.',
  allowed: 'Another 4xx than the documented one refuses as well.',
  apply: (honest) => ({
    refuse: (status, code, message, world, headers) =>
      honest.refuse(status === 422 ? 400 : status, code, message, world, headers),
  }),
} as const satisfies ArkloopVariation;
