import type { ArkloopFault } from '../layer.ts';

export const largeSeqCrashes = {
  id: 'large-seq-crashes',
  area: 'http',
  lie: 'A number of more than nine digits in after_seq breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) =>
      (incoming.query.get('after_seq') ?? '').length > 9
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.followRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
