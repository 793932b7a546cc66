import type { ToolRegistryFault } from '../layer.ts';

export const lastPageNumberRefused = {
  id: 'last-page-number-refused',
  area: 'http',
  lie: 'The highest page number that is stated is refused.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    readListQuery: (query) => {
      if (query.get('page') === '1000') return 'page must be below 1000';
      return honest.readListQuery(query);
    },
  }),
} as const satisfies ToolRegistryFault;
