import type { ToolRegistryFault } from '../layer.ts';

export const twoFiltersAreEither = {
  id: 'two-filters-are-either',
  area: 'pagination',
  lie: 'Two filters together show what passes either.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => {
      if (query.userId === undefined || query.status === undefined) return honest.select(query, world);
      const either = new Set([
        ...honest.select({ ...query, userId: undefined }, world),
        ...honest.select({ ...query, status: undefined }, world),
      ]);
      return [...world.runs.values()].filter((run) => either.has(run)).reverse();
    },
  }),
} as const satisfies ToolRegistryFault;
