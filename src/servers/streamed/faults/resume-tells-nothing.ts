import type { StreamedFault } from '../layer.ts';

export const resumeTellsNothing = {
  id: 'resume-tells-nothing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A resumed stream tells only what comes from now on.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => ({
    replay: (job, position, world) =>
      position === undefined || position.number === 0 ? honest.replay(job, position, world) : [],
  }),
} as const satisfies StreamedFault;
