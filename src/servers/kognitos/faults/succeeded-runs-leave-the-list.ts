import type { KognitosFault } from '../layer.ts';

export const succeededRunsLeaveTheList = {
  id: 'succeeded-runs-leave-the-list',
  area: 'resource',
  lie: 'Runs that have succeeded are left out of lists.',
  trips: ['created-is-listed', 'pages-lose-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'Succeeded'),
  }),
} as const satisfies KognitosFault;
