import type { ToolRegistryFault } from '../layer.ts';

export const abortOpenToAnyone = {
  id: 'abort-open-to-anyone',
  area: 'auth',
  lie: 'Runs can be aborted without a key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'DELETE' ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
