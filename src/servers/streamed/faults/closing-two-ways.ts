import type { StreamedFault } from '../layer.ts';
import type { JobEvent } from '../world.ts';

export const closingTwoWays = {
  id: 'closing-two-ways',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'A closing event that says failed follows the one that says completed.',
  trips: ['closing-event-comes-once'],
  apply: (honest) => ({
    deliver: (event, reader, world) => {
      const events = honest.deliver(event, reader, world);
      const failed: JobEvent = { ...event, seq: event.seq + 1, type: 'job.failed', state: 'failed' };
      return event.type === 'job.completed' ? [...events, failed] : events;
    },
  }),
} as const satisfies StreamedFault;
