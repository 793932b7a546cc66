import type { KognitosVariation } from '../layer.ts';

export const shortPages = {
  id: 'short-pages',
  difference: 'A page never holds more than thirty runs, whatever the limit says.',
  allowed: 'The limit is the most that a page holds; it may hold less.',
  apply: (honest) => ({ cut: (runs, query) => honest.cut(runs, { ...query, limit: Math.min(query.limit, 30) }) }),
} as const satisfies KognitosVariation;
