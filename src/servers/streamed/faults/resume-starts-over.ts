import type { StreamedFault } from '../layer.ts';

export const resumeStartsOver = {
  id: 'resume-starts-over',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A resumed stream starts over.',
  trips: ['odd-positions-as-promised', 'resume-repeats-nothing'],
  apply: (honest) => ({
    replay: (job, _position, world) => honest.replay(job, undefined, world),
  }),
} as const satisfies StreamedFault;
