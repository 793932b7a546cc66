import type { StoredFault } from '../layer.ts';

export const severalFloorsCrash = {
  id: 'several-floors-crash',
  area: 'http',
  lie: 'A list that is asked for several floors fails.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    list: (incoming, kind, parent, world) =>
      incoming.query.getAll('floors').length > 1
        ? world.behaviour.refuse(500, 'cannot read array')
        : honest.list(incoming, kind, parent, world),
  }),
} as const satisfies StoredFault;
