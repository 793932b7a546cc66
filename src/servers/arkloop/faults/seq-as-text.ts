import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const seqAsText = {
  id: 'seq-as-text',
  area: 'stream',
  lie: 'Numbers of events are text.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      return isObject(shown.data) ? { ...shown, data: { ...shown.data, seq: String(event.seq) } } : shown;
    },
  }),
} as const satisfies ArkloopFault;
