import type { ArkloopFault } from '../layer.ts';

export const personaOfAccentsCrashes = {
  id: 'persona-of-accents-crashes',
  area: 'http',
  lie: 'A persona that is not ASCII breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    createRun: (incoming, threadId, world) =>
      /"persona_id":"[^"]*[^ -~"]/.test(String(incoming.body ?? ''))
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.createRun(incoming, threadId, world),
  }),
} as const satisfies ArkloopFault;
