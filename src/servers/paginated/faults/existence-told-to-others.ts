import type { PaginatedFault } from '../layer.ts';

export const existenceToldToOthers = {
  id: 'existence-told-to-others',
  area: 'resource',
  dialect: 'token-null',
  lie: 'Whoever may not see a thing is told that it is there.',
  trips: ['foreign-id-refused'],
  apply: (honest) => ({
    readThing: (id, box, world) => {
      const thing = world.things.find((one) => one.id === id);
      return thing?.keeper !== undefined && thing.keeper !== world.viewer
        ? world.behaviour.refuse(403, 'that is not yours')
        : honest.readThing(id, box, world);
    },
  }),
} as const satisfies PaginatedFault;
