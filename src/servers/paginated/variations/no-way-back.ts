import type { PaginatedVariation } from '../layer.ts';

export const noWayBack = {
  id: 'no-way-back',
  dialects: ['link-header'],
  difference: 'No link leads back.',
  allowed: 'Documents offer none.',
  apply: () => ({
    previous: () => undefined,
  }),
} as const satisfies PaginatedVariation;
