import type { ArkloopFault } from '../layer.ts';

export const unknownCursorCrashes = {
  id: 'unknown-cursor-crashes',
  area: 'http',
  lie: 'A cursor that names nothing breaks the server.',
  trips: ['no-server-error', 'paging-never-crashes'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const before = incoming.query.get('before');
      return before !== null && !world.runs.has(before)
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.listRuns(incoming, world);
    },
  }),
} as const satisfies ArkloopFault;
