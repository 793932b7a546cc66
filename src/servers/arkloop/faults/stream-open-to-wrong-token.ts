import type { ArkloopFault } from '../layer.ts';

export const streamOpenToWrongToken = {
  id: 'stream-open-to-wrong-token',
  area: 'auth',
  lie: 'Only the stream takes any token.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/events') && (incoming.headers.authorization ?? '').startsWith('Bearer ')
        ? undefined
        : honest.authenticate(incoming, world),
  }),
} as const satisfies ArkloopFault;
