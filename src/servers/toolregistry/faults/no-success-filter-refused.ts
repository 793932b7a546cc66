import type { ToolRegistryFault } from '../layer.ts';

export const noSuccessFilterRefused = {
  id: 'no-success-filter-refused',
  area: 'http',
  lie: 'One of the stated values of the status filter is refused.',
  trips: ['boundary-input-accepted', 'varied-input-accepted'],
  apply: (honest) => ({
    readListQuery: (query) => {
      if (query.get('status') === 'NO_SUCCESS') return 'status is not known';
      return honest.readListQuery(query);
    },
  }),
} as const satisfies ToolRegistryFault;
