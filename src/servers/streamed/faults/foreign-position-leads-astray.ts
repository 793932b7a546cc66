import type { StreamedFault } from '../layer.ts';
import type { Job } from '../world.ts';

export const foreignPositionLeadsAstray = {
  id: 'foreign-position-leads-astray',
  area: 'stream',
  dialect: 'named',
  lie: 'A position leads to the job that was resumed last, whoever is asked for.',
  trips: ['event-belongs-to-resource', 'foreign-position-tells-own-events'],
  apply: (honest) => {
    let last: Job | undefined;
    return {
      replay: (job, position, world) => {
        if (position === undefined) return honest.replay(job, position, world);
        if (last === undefined || job.followed > 3) last = job;
        return honest.replay(last, position, world);
      },
    };
  },
} as const satisfies StreamedFault;
