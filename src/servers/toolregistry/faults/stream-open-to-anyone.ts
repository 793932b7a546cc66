import type { ToolRegistryFault } from '../layer.ts';

export const streamOpenToAnyone = {
  id: 'stream-open-to-anyone',
  area: 'auth',
  lie: 'Streams can be followed without a key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/sse') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
