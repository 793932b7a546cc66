import type { StoredFault } from '../layer.ts';

export const farOffsetCrashes = {
  id: 'far-offset-crashes',
  area: 'pagination',
  lie: 'An offset of more than 500 breaks the server.',
  trips: ['paging-never-crashes'],
  apply: (honest) => ({
    list: (incoming, kind, parent, world) =>
      Number(incoming.query.get('offset')) > 500
        ? honest.refuse(500, 'Internal error')
        : honest.list(incoming, kind, parent, world),
  }),
} as const satisfies StoredFault;
