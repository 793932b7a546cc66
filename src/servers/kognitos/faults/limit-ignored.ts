import type { KognitosFault } from '../layer.ts';

export const limitIgnored = {
  id: 'limit-ignored',
  area: 'pagination',
  lie: 'A page holds ten runs, whatever the limit says.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({ cut: (runs, query) => honest.cut(runs, { ...query, limit: 10 }) }),
} as const satisfies KognitosFault;
