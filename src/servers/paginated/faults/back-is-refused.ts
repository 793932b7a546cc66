import type { PaginatedFault } from '../layer.ts';

export const backIsRefused = {
  id: 'back-is-refused',
  dialect: 'link-header',
  area: 'pagination',
  lie: 'The link to the page before leads to a refusal.',
  trips: ['way-back-is-the-same'],
  apply: (honest) => ({
    listThings: (incoming, box, world) => {
      const read = honest.readPosition(incoming.query, 1, honest.readFilters(incoming.query, box, world) ?? {}, world);
      if (read !== undefined && 'before' in read) return world.behaviour.refuse(404, 'no such page');
      return honest.listThings(incoming, box, world);
    },
  }),
} as const satisfies PaginatedFault;
