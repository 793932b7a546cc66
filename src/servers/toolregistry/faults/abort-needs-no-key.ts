import type { ToolRegistryFault } from '../layer.ts';

export const abortNeedsNoKey = {
  id: 'abort-needs-no-key',
  area: 'auth',
  lie: 'Anybody may abort who knows the id; every other operation needs a key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'DELETE' ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
