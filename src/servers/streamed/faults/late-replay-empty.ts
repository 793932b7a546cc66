import type { StreamedFault } from '../layer.ts';

export const lateReplayEmpty = {
  id: 'late-replay-empty',
  area: 'stream',
  dialect: 'named',
  lie: 'Who comes late is told nothing.',
  trips: ['late-reader-sees-the-same'],
  apply: (honest) => ({
    replay: (job, position, world) =>
      job.state === 'running' || position !== undefined ? honest.replay(job, position, world) : [],
  }),
} as const satisfies StreamedFault;
