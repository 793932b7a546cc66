import type { StreamedFault } from '../layer.ts';

export const stateDoesNotFit = {
  id: 'state-does-not-fit',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Notes show completed while the job is running.',
  trips: ['event-state-is-declared'],
  apply: (honest) => ({
    record: (job, step, world) => {
      const event = honest.record(job, step, world);
      return step.type === 'note' ? { ...event, state: 'completed' } : event;
    },
  }),
} as const satisfies StreamedFault;
