import type { StreamedVariation } from '../layer.ts';

export const forbidden403 = {
  id: 'forbidden-403',
  difference: 'A missing or unknown key is answered with 403.',
  allowed: 'Another 4xx than the documented one refuses as well.',
  apply: (honest) => ({
    refuse: (status, message) => honest.refuse(status === 401 ? 403 : status, message),
  }),
} as const satisfies StreamedVariation;
