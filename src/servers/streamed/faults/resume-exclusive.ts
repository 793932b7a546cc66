import type { StreamedFault } from '../layer.ts';

export const resumeExclusive = {
  id: 'resume-exclusive',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A resumed stream begins behind the position, not at it.',
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
