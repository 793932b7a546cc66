import type { ArkloopFault } from '../layer.ts';

export const completedToldAsFailed = {
  id: 'completed-told-as-failed',
  area: 'stream',
  lie: 'The stream of a completed run ends with run.failed.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    showEvent: (event, run, world) =>
      honest.showEvent(event.type === 'run.completed' ? { ...event, type: 'run.failed' } : event, run, world),
  }),
} as const satisfies ArkloopFault;
