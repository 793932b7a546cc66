import type { StreamedFault } from '../layer.ts';

export const resumeRepeatsOne = {
  id: 'resume-repeats-one',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A resumed stream begins with the event at the position.',
  trips: ['resume-repeats-nothing'],
  apply: (honest) => ({
    replay: (job, position, world) =>
      honest.replay(job, position === undefined ? undefined : { ...position, number: position.number - 1 }, world),
  }),
} as const satisfies StreamedFault;
