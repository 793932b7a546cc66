import type { ArkloopFault } from '../layer.ts';

export const statusFilterUnchecked = {
  id: 'status-filter-unchecked',
  area: 'http',
  lie: 'A status that does not exist gives an empty list.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    readListQuery: (query, world) => {
      const { searchParams } = new URL(`http://list/?${query}`);
      const status = searchParams.get('status') ?? undefined;
      searchParams.delete('status');
      const read = honest.readListQuery(searchParams, world);
      return typeof read === 'string' ? read : { ...read, status };
    },
  }),
} as const satisfies ArkloopFault;
