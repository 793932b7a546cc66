import type { StreamedFault } from '../layer.ts';

export const leaverTakesAllAlong = {
  id: 'leaver-takes-all-along',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'When a reader leaves, the streams of all others are closed.',
  trips: ['leaving-disturbs-nobody'],
  apply: (honest) => ({
    // Slow enough that everybody is gone long before the end, however busy the machine is.
    script: (job, world) =>
      honest.script(job, world).map((step) => (step.to === 'completed' ? { ...step, wait: 200 } : step)),
    left: ({ job }) => {
      if (job.state !== 'running') return;
      for (const { sink } of [...job.readers]) sink.end();
    },
  }),
} as const satisfies StreamedFault;
