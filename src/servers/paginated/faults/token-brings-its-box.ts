import type { Filters } from '../behaviour.ts';
import type { PaginatedFault } from '../layer.ts';

export const tokenBringsItsBox = {
  id: 'token-brings-its-box',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'A token shows the things of the box that it was made for, whatever box is asked for.',
  trips: ['token-keeps-to-its-list'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const read = honest.readFilters(query, box, world);
      const text = world.tokens.get(query.get('page_token') ?? '');
      const own = text === undefined ? undefined : (JSON.parse(text) as { filters: Filters }).filters.box;
      return read === undefined || own === undefined ? read : { ...read, box: own };
    },
  }),
} as const satisfies PaginatedFault;
