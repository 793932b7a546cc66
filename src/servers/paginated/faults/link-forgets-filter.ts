import type { PaginatedFault } from '../layer.ts';

export const linkForgetsFilter = {
  id: 'link-forgets-filter',
  dialect: 'link-header',
  area: 'pagination',
  lie: 'The link to the next page lacks the filter by colour.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    wrap: (page, world) => {
      const query = new URLSearchParams(page.query);
      query.delete('colour');
      const { colour: _, ...filters } = page.filters;
      return honest.wrap({ ...page, query, filters }, world);
    },
  }),
} as const satisfies PaginatedFault;
