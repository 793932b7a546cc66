import type { ArkloopFault } from '../layer.ts';

export const threadListsShowAll = {
  id: 'thread-lists-show-all',
  area: 'pagination',
  lie: 'The list of a thread shows the runs of all threads.',
  trips: ['list-keeps-to-its-parent'],
  apply: (honest) => ({
    select: (query, world) => honest.select({ ...query, threadId: undefined }, world),
  }),
} as const satisfies ArkloopFault;
