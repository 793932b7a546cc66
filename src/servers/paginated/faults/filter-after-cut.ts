import { matches } from '../honest.ts';
import type { PaginatedFault } from '../layer.ts';

export const filterAfterCut = {
  id: 'filter-after-cut',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A filter by colour is applied to the page, not to the list.',
  trips: ['filter-loses-no-item'],
  apply: (honest) => ({
    select: ({ colour: _, ...filters }, world) => honest.select(filters, world),
    wrap: (page, world) =>
      honest.wrap({ ...page, things: page.things.filter((thing) => matches(thing, page.filters)) }, world),
  }),
} as const satisfies PaginatedFault;
