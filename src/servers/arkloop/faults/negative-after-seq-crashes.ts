import type { ArkloopFault } from '../layer.ts';

export const negativeAfterSeqCrashes = {
  id: 'negative-after-seq-crashes',
  area: 'stream',
  lie: 'A negative after_seq makes the server fail.',
  trips: ['odd-positions-are-answered'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) =>
      incoming.query.get('after_seq')?.startsWith('-') === true
        ? honest.refuse(500, 'internal', 'Oh', world)
        : honest.followRun(incoming, runId, world),
  }),
} as const satisfies ArkloopFault;
