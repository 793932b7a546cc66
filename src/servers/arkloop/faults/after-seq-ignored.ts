import type { ArkloopFault } from '../layer.ts';

export const afterSeqIgnored = {
  id: 'after-seq-ignored',
  area: 'stream',
  lie: 'A resumed stream starts over.',
  trips: ['odd-positions-as-promised', 'resume-repeats-nothing'],
  apply: (honest) => ({
    replay: (run) => honest.replay(run, 0),
  }),
} as const satisfies ArkloopFault;
