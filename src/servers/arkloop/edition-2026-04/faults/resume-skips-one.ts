import type { ArkloopFault } from '../../layer.ts';

export const resumeSkipsOne = {
  id: 'resume-skips-one',
  area: 'stream',
  lie: 'A resumed stream leaves out the next event.',
  trips: ['resume-loses-nothing'],
  apply: (spoken) => ({
    replay: (run, after) => spoken.replay(run, after > 0 ? after + 1 : after),
  }),
} as const satisfies ArkloopFault;
