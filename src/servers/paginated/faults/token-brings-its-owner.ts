import type { Filters } from '../behaviour.ts';
import type { PaginatedFault } from '../layer.ts';

export const tokenBringsItsOwner = {
  id: 'token-brings-its-owner',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token shows the things of the owner that it was made for, whatever owner is asked for.',
  trips: ['token-is-bound', 'token-keeps-to-its-list'],
  apply: (honest) => ({
    readFilters: (query, box, world) => {
      const read = honest.readFilters(query, box, world);
      const text = world.tokens.get(query.get('page_token') ?? '');
      const owner = text === undefined ? undefined : (JSON.parse(text) as { filters: Filters }).filters.owner;
      return read === undefined || owner === undefined ? read : { ...read, owner };
    },
  }),
} as const satisfies PaginatedFault;
