import type { KognitosVariation } from '../layer.ts';

export const unprocessable422 = {
  id: 'unprocessable-422',
  difference: 'Input that breaks a rule is answered with 422.',
  allowed: 'Another 4xx than the documented one refuses as well.',
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status === 400 ? 422 : status, message, headers),
  }),
} as const satisfies KognitosVariation;
