import type { JsonObject } from '../../../../model/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const eventTimeMissing = {
  id: 'event-time-missing',
  area: 'stream',
  lie: 'Events do not tell their time.',
  trips: ['event-envelope-complete'],
  apply: (spoken) => ({
    showEvent: (event, run, world) => {
      const shown = spoken.showEvent(event, run, world);
      const { ts: _, ...data } = shown.data as JsonObject;
      return { ...shown, data };
    },
  }),
} as const satisfies ArkloopFault;
