import type { StreamedFault } from '../layer.ts';

export const resumeReverses = {
  id: 'resume-reverses',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A resumed stream begins with the latest event.',
  trips: ['event-ids-increase', 'opening-event-comes-first', 'resume-loses-nothing'],
  apply: (honest) => ({
    replay: (job, position, world) =>
      position === undefined || job.state === 'running'
        ? honest.replay(job, position, world)
        : honest.replay(job, position, world).toReversed(),
  }),
} as const satisfies StreamedFault;
