import type { StreamedFault } from '../layer.ts';

export const lateReplayCut = {
  id: 'late-replay-cut',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'Who comes late is told the end only.',
  trips: ['event-ids-increase', 'late-reader-sees-the-same', 'opening-event-comes-first'],
  apply: (honest) => ({
    replay: (job, position, world) => {
      const events = honest.replay(job, position, world);
      return job.state === 'running' || position !== undefined ? events : events.slice(-1);
    },
  }),
} as const satisfies StreamedFault;
