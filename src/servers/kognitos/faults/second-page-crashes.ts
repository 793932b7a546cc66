import type { KognitosFault } from '../layer.ts';

export const secondPageCrashes = {
  id: 'second-page-crashes',
  area: 'http',
  lie: 'Every page behind the first breaks the server.',
  trips: ['no-server-error', 'paging-never-crashes'],
  apply: (honest) => ({
    listRuns: (incoming, world) =>
      incoming.query.has('continuation_token')
        ? honest.refuse(500, 'Internal error')
        : honest.listRuns(incoming, world),
  }),
} as const satisfies KognitosFault;
