import type { KognitosFault } from '../layer.ts';

export const readOpenToAnyone = {
  id: 'read-open-to-anyone',
  area: 'auth',
  lie: 'Only reading a run needs no key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'GET' && /runs\/./.test(incoming.path) ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies KognitosFault;
