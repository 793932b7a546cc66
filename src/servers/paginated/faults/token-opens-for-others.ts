import type { Filters } from '../behaviour.ts';
import type { PaginatedFault } from '../layer.ts';

export const tokenOpensForOthers = {
  id: 'token-opens-for-others',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token shows the things of whoever it was given to, whoever sends it.',
  trips: ['token-is-private'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const read = honest.readFilters(query, box, world);
      const text = world.tokens.get(query.get('page_token') ?? '');
      const viewer = text === undefined ? undefined : (JSON.parse(text) as { filters: Filters }).filters.viewer;
      return read === undefined || viewer === undefined ? read : { ...read, viewer };
    },
  }),
} as const satisfies PaginatedFault;
