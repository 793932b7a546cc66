import type { ArkloopFault } from '../layer.ts';

export const afterSeqInclusive = {
  id: 'after-seq-inclusive',
  area: 'stream',
  lie: 'A resumed stream begins with the event that after_seq names.',
  trips: ['resume-repeats-nothing'],
  apply: (honest) => ({
    replay: (run, after) => honest.replay(run, after === 0 ? 0 : after - 1),
  }),
} as const satisfies ArkloopFault;
