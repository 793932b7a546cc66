import type { ArkloopFault } from '../layer.ts';

export const seqGoesBack = {
  id: 'seq-goes-back',
  area: 'stream',
  lie: 'The number of the closing event is that of the first.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, run, world) =>
      honest.showEvent(event.type === 'run.completed' ? { ...event, seq: 0 } : event, run, world),
  }),
} as const satisfies ArkloopFault;
