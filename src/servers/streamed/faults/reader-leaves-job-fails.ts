import type { StreamedFault } from '../layer.ts';

export const readerLeavesJobFails = {
  id: 'reader-leaves-job-fails',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A job fails when its last reader leaves.',
  trips: ['disconnect-leaves-it-running'],
  apply: () => ({
    left: ({ job }) => {
      if (job.readers.size > 0 || job.state !== 'running') return;
      job.callOff();
      job.state = 'failed';
    },
  }),
} as const satisfies StreamedFault;
