import type { PaginatedVariation } from '../layer.ts';

export const unprocessable422 = {
  id: 'unprocessable-422',
  dialects: ['cursor-after', 'offset', 'token-null'],
  difference: 'Input that breaks a rule is answered with 422.',
  allowed: 'Another 4xx than the documented one refuses as well.',
  apply: (honest) => ({
    refuse: (status, message) => honest.refuse(status === 400 ? 422 : status, message),
  }),
} as const satisfies PaginatedVariation;
