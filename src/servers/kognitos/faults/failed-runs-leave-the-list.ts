import type { KognitosFault } from '../layer.ts';

export const failedRunsLeaveTheList = {
  id: 'failed-runs-leave-the-list',
  area: 'resource',
  lie: 'Runs that have failed are left out of lists.',
  trips: ['created-is-listed'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ status }) => status !== 'Failed'),
  }),
} as const satisfies KognitosFault;
