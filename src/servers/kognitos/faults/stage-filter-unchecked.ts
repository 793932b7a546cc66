import type { KognitosFault } from '../layer.ts';

export const stageFilterUnchecked = {
  id: 'stage-filter-unchecked',
  area: 'http',
  lie: 'A stage that does not exist gives an empty list.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    readListQuery: (query) => {
      const { searchParams } = new URL(`http://list/?${query}`);
      const stage = searchParams.get('stage') ?? undefined;
      searchParams.delete('stage');
      const read = honest.readListQuery(searchParams);
      return typeof read === 'string' ? read : { ...read, stage };
    },
  }),
} as const satisfies KognitosFault;
