import type { PaginatedFault } from '../layer.ts';

export const offsetBeyondRefused = {
  id: 'offset-beyond-refused',
  dialect: 'offset',
  area: 'pagination',
  lie: 'An offset behind the end is refused, where the documents promise an empty page.',
  trips: ['beyond-the-end'],
  apply: (honest) => ({
    listThings: (incoming, box, world) =>
      Number(incoming.query.get('offset')) > 100
        ? world.behaviour.refuse(404, 'no such page')
        : honest.listThings(incoming, box, world),
  }),
} as const satisfies PaginatedFault;
