import type { ToolRegistryFault } from '../layer.ts';

export const anyKeyAccepted = {
  id: 'any-key-accepted',
  area: 'auth',
  lie: 'Every key is taken for the right one.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.headers['x-api-key'] === undefined ? honest.authenticate(incoming, world) : undefined,
  }),
} as const satisfies ToolRegistryFault;
