import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const eventWithoutData = {
  id: 'event-without-data',
  area: 'stream',
  lie: 'The closing event has no member data.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      if (event.type !== 'run.completed' || !isObject(shown.data)) return shown;
      const { data: _, ...rest } = shown.data;
      return { ...shown, data: rest };
    },
  }),
} as const satisfies ArkloopFault;
