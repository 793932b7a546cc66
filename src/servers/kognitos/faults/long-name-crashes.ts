import type { KognitosFault } from '../layer.ts';

export const longNameCrashes = {
  id: 'long-name-crashes',
  area: 'http',
  lie: 'Names of more than 90 characters break the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    startRun: (incoming, world) =>
      /"name":"[^"]{91,}"/.test(String(incoming.body ?? ''))
        ? honest.refuse(500, 'Internal error')
        : honest.startRun(incoming, world),
  }),
} as const satisfies KognitosFault;
