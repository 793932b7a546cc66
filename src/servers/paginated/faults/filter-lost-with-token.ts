import type { Filters } from '../behaviour.ts';
import type { PaginatedFault } from '../layer.ts';

export const filterLostWithToken = {
  id: 'filter-lost-with-token',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A page behind a token forgets the filter by colour.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    select: (filters, world) => honest.select(filters, world),
    listThings: (incoming, box, world) => {
      if (!incoming.query.has('page_token')) return honest.listThings(incoming, box, world);
      const forgetful = {
        ...world.behaviour,
        select: ({ colour: _, ...others }: Filters) => honest.select(others, world),
      };
      return honest.listThings(incoming, box, { ...world, behaviour: forgetful });
    },
  }),
} as const satisfies PaginatedFault;
