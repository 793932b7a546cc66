import type { KognitosFault } from '../layer.ts';

export const limitForgottenBehindToken = {
  id: 'limit-forgotten-behind-token',
  area: 'pagination',
  lie: 'From the second page on, pages are as long as they like.',
  trips: ['page-size-honoured'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, query.token === undefined ? query : { ...query, limit: query.limit + 3 }),
  }),
} as const satisfies KognitosFault;
