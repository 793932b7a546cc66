import type { JsonObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const seqCountsInHalves = {
  id: 'seq-counts-in-halves',
  area: 'stream',
  lie: 'The numbers of events go up by halves.',
  trips: ['resume-repeats-nothing'],
  apply: (honest) => ({
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      return { ...shown, data: { ...(shown.data as JsonObject), seq: 0.5 + event.seq / 2 } };
    },
  }),
} as const satisfies ArkloopFault;
