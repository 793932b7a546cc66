import type { ToolRegistryFault } from '../layer.ts';

export const createOpenToAnyone = {
  id: 'create-open-to-anyone',
  area: 'auth',
  lie: 'Runs can be made without a key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) => (incoming.method === 'POST' ? undefined : honest.authenticate(incoming, world)),
  }),
} as const satisfies ToolRegistryFault;
