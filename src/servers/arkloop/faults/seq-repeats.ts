import type { ArkloopFault } from '../layer.ts';

export const seqRepeats = {
  id: 'seq-repeats',
  area: 'stream',
  lie: 'Two pieces of text have one number.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, run, world) =>
      honest.showEvent(
        event.type === 'message.delta' && run.events[event.seq - 2]?.type === 'message.delta'
          ? { ...event, seq: event.seq - 1 }
          : event,
        run,
        world,
      ),
  }),
} as const satisfies ArkloopFault;
