import type { StoredVariation } from '../layer.ts';

export const unprocessable422 = {
  id: 'unprocessable-422',
  difference: 'Input that is wrong is refused with 422.',
  allowed: 'Another 4xx is as good where no answer for it is named alone.',
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status === 400 ? 422 : status, message, headers),
  }),
} as const satisfies StoredVariation;
