import type { ArkloopFault } from '../../layer.ts';

export const resumeRepeatsOne = {
  id: 'resume-repeats-one',
  area: 'stream',
  lie: 'A resumed stream begins with the event that was told last.',
  trips: ['resume-repeats-nothing'],
  apply: (spoken) => ({
    replay: (run, after) => spoken.replay(run, after > 0 ? after - 1 : after),
  }),
} as const satisfies ArkloopFault;
