import type { ArkloopFault } from '../layer.ts';

export const afterSeqSkipsOne = {
  id: 'after-seq-skips-one',
  area: 'stream',
  lie: 'A resumed stream leaves out the first event behind after_seq.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => ({
    replay: (run, after) => honest.replay(run, after === 0 ? 0 : after + 1),
  }),
} as const satisfies ArkloopFault;
