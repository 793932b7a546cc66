import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const eventWithoutType = {
  id: 'event-without-type',
  area: 'stream',
  lie: 'Pieces of text do not say their type.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      if (event.type !== 'message.delta' || !isObject(shown.data)) return shown;
      const { type: _, ...data } = shown.data;
      return { ...shown, data };
    },
  }),
} as const satisfies ArkloopFault;
