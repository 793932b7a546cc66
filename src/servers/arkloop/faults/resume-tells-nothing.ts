import type { ArkloopFault } from '../layer.ts';

export const resumeTellsNothing = {
  id: 'resume-tells-nothing',
  area: 'stream',
  lie: 'A resumed stream tells only what comes from now on.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => ({
    replay: (run, after) => (after === 0 ? honest.replay(run, 0) : []),
  }),
} as const satisfies ArkloopFault;
