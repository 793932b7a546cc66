import type { KognitosVariation } from '../layer.ts';

export const oldestFirst = {
  id: 'oldest-first',
  difference: 'Lists begin with the oldest run.',
  allowed: 'The documents name no order.',
  apply: (honest) => ({ select: (query, world) => [...honest.select(query, world)].reverse() }),
} as const satisfies KognitosVariation;
