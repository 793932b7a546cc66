import type { PaginatedFault } from '../layer.ts';

export const tokenDiesOfCompany = {
  id: 'token-dies-of-company',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token is refused once somebody else has asked for the same list, where the documents promise that it lasts.',
  trips: ['token-is-stable'],
  apply: (honest) => {
    const visited = new Set<string>();
    return {
      readPosition: (query, size, filters, world) => {
        const { owner = '', viewer } = filters;
        if (viewer === 'them' && !query.has('page_token')) visited.add(owner);
        const isDead = viewer === 'us' && query.has('page_token') && visited.has(owner);
        return isDead ? undefined : honest.readPosition(query, size, filters, world);
      },
    };
  },
} as const satisfies PaginatedFault;
