import type { ToolRegistryFault } from '../layer.ts';

export const approvalNeedsNoKey = {
  id: 'approval-needs-no-key',
  area: 'auth',
  lie: 'Deciding about an approval needs no key.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/approval') ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
