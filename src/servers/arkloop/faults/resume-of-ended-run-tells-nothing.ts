import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const resumeOfEndedRunTellsNothing = {
  id: 'resume-of-ended-run-tells-nothing',
  area: 'stream',
  lie: 'Of a run that has ended, a resumed stream tells nothing.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => ({
    replay: (run, after) => (isFinal(run.status) && after > 0 ? [] : honest.replay(run, after)),
  }),
} as const satisfies ArkloopFault;
