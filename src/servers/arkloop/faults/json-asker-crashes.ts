import type { ArkloopFault } from '../layer.ts';

export const jsonAskerCrashes = {
  id: 'json-asker-crashes',
  area: 'stream',
  lie: 'Who asks for the stream as JSON makes the server fail.',
  trips: ['no-server-error', 'stream-heeds-accept'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) =>
      incoming.headers.accept === 'application/json'
        ? honest.refuse(500, 'internal', 'Oh', world)
        : honest.followRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
