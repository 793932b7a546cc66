import type { ToolRegistryFault } from '../layer.ts';

export const laterPagesShowOtherUsers = {
  id: 'later-pages-show-other-users',
  area: 'pagination',
  lie: 'From the second page on, the list shows runs of all users.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query.page > 1 ? { ...query, userId: undefined } : query, world),
  }),
} as const satisfies ToolRegistryFault;
