import type { StoredFault } from '../layer.ts';

export const removalTakesANeighbour = {
  id: 'removal-takes-a-neighbour',
  area: 'resource',
  lie: 'Who removes a booking removes the next one in the same room, too.',
  trips: ['stays-until-removed'],
  apply: (honest) => ({
    forget: (thing, world) => {
      const { things } = world;
      const next = things
        .slice(things.indexOf(thing) + 1)
        .find(({ kind, parent }) => kind === 'booking' && parent === thing.parent);
      if (thing.kind === 'booking' && next !== undefined) honest.forget(next, world);
      honest.forget(thing, world);
    },
  }),
} as const satisfies StoredFault;
