import type { ArkloopFault } from '../../layer.ts';

export const eventLineSaysMessage = {
  id: 'event-line-says-message',
  area: 'stream',
  lie: 'The event line says message, whatever the event is.',
  trips: ['fields-agree-with-data'],
  apply: (spoken) => ({
    showEvent: (event, run, world) => ({ ...spoken.showEvent(event, run, world), event: 'message' }),
  }),
} as const satisfies ArkloopFault;
