import type { ArkloopFault } from '../../layer.ts';

export const numbersGoBack = {
  id: 'numbers-go-back',
  area: 'stream',
  lie: 'The number of the last words is that of the first event.',
  trips: ['event-ids-increase', 'opening-event-comes-first'],
  apply: (spoken) => ({
    showEvent: (event, run, world) =>
      spoken.showEvent(event.type === 'message.delta' ? { ...event, seq: 1 } : event, run, world),
  }),
} as const satisfies ArkloopFault;
