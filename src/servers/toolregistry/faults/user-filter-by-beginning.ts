import type { ToolRegistryFault } from '../layer.ts';

export const userFilterByBeginning = {
  id: 'user-filter-by-beginning',
  area: 'pagination',
  lie: 'The filter by user shows users whose ids begin alike.',
  trips: ['empty-list-is-empty'],
  apply: (honest) => ({
    select: (query, world) => {
      const { userId } = query;
      if (userId === undefined) return honest.select(query, world);
      return honest
        .select({ ...query, userId: undefined }, world)
        .filter((run) => run.userId.slice(0, 6) === userId.slice(0, 6));
    },
  }),
} as const satisfies ToolRegistryFault;
