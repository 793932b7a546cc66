import type { ArkloopFault } from '../layer.ts';

export const missingTokenCrashes = {
  id: 'missing-token-crashes',
  area: 'auth',
  lie: 'A request without a token crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.headers.authorization === undefined) throw new TypeError('header is undefined');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ArkloopFault;
