import type { KognitosFault } from '../layer.ts';

export const laterPagesOpenToAnyone = {
  id: 'later-pages-open-to-anyone',
  area: 'auth',
  lie: 'A continuation token opens its page without a key.',
  trips: ['later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.query.has('continuation_token') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies KognitosFault;
