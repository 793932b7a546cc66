import type { ToolRegistryFault } from '../layer.ts';

export const approvalTakesAnyKey = {
  id: 'approval-takes-any-key',
  area: 'auth',
  lie: 'Whoever has some key may decide about an approval; every other operation needs the right one.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.path.endsWith('/approval') && incoming.headers['x-api-key'] !== undefined
        ? undefined
        : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
