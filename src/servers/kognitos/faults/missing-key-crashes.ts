import type { KognitosFault } from '../layer.ts';

export const missingKeyCrashes = {
  id: 'missing-key-crashes',
  area: 'auth',
  lie: 'A request without a key crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.headers['x-api-key'] === undefined) throw new TypeError('header is undefined');
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies KognitosFault;
