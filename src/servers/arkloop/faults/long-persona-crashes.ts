import type { ArkloopFault } from '../layer.ts';

export const longPersonaCrashes = {
  id: 'long-persona-crashes',
  area: 'http',
  lie: 'A persona of more than a thousand characters breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    createRun: (incoming, threadId, world) =>
      String(incoming.body ?? '').length > 1_000
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.createRun(incoming, threadId, world),
  }),
} as const satisfies ArkloopFault;
