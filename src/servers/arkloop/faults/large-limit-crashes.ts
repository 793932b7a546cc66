import type { ArkloopFault } from '../layer.ts';

export const largeLimitCrashes = {
  id: 'large-limit-crashes',
  area: 'http',
  lie: 'A limit of more than a million breaks the server.',
  trips: ['paging-never-crashes'],
  apply: (honest) => ({
    listRuns: (incoming, world) =>
      Number(incoming.query.get('limit')) > 1_000_000
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.listRuns(incoming, world),
  }),
} as const satisfies ArkloopFault;
