import type { ToolRegistryFault } from '../layer.ts';

export const listOpenToAnyone = {
  id: 'list-open-to-anyone',
  area: 'auth',
  lie: 'Runs can be listed without a key.',
  trips: ['credential-required', 'later-page-needs-credential'],
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      incoming.method === 'GET' && incoming.path === '/v1/runs' ? undefined : honest.authenticate(incoming, world),
  }),
} as const satisfies ToolRegistryFault;
