import type { PaginatedFault } from '../layer.ts';

export const backIsMissing = {
  id: 'back-is-missing',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'No page names the one before, though the documents say that it does.',
  trips: ['way-back-is-the-same'],
  apply: () => ({
    previous: () => undefined,
  }),
} as const satisfies PaginatedFault;
