import type { StreamedFault } from '../layer.ts';

export const closingSaysOtherwise = {
  id: 'closing-says-otherwise',
  area: 'stream',
  dialect: 'named',
  lie: 'The closing event says failed of jobs that are completed.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    record: (job, step, world) => {
      const event = honest.record(job, step, world);
      return step.to === 'completed' ? { ...event, type: 'job.failed', state: 'failed' } : event;
    },
  }),
} as const satisfies StreamedFault;
