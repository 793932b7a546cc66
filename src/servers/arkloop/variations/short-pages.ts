import type { ArkloopVariation } from '../layer.ts';

export const shortPages = {
  id: 'short-pages',
  difference: 'A page of all runs never holds more than five, whatever the limit says.',
  allowed: 'The limit is the most that a page holds; it may hold less.',
  apply: (honest) => ({ cut: (runs, query) => honest.cut(runs, { ...query, limit: Math.min(query.limit, 5) }) }),
} as const satisfies ArkloopVariation;
