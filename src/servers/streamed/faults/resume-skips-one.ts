import type { StreamedFault } from '../layer.ts';

export const resumeSkipsOne = {
  id: 'resume-skips-one',
  area: 'stream',
  dialect: 'named',
  lie: 'A resumed stream leaves out the first event behind the position.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => ({
    replay: (job, position, world) =>
      honest.replay(
        job,
        position === undefined || position.number === 0 ? position : { ...position, number: position.number + 1 },
        world,
      ),
  }),
} as const satisfies StreamedFault;
