import type { ArkloopFault } from '../layer.ts';

export const threadListLosesNewest = {
  id: 'thread-list-loses-newest',
  area: 'resource',
  lie: 'The list of a thread does not show its newest run.',
  trips: ['created-is-listed'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).slice(query.threadId === undefined ? 0 : 1),
  }),
} as const satisfies ArkloopFault;
