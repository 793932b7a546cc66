import type { ArkloopFault } from '../../layer.ts';

export const idLineCountsFromZero = {
  id: 'id-line-counts-from-zero',
  area: 'stream',
  lie: 'The id line is one less than the number of the event.',
  trips: ['fields-agree-with-data'],
  apply: (spoken) => ({
    showEvent: (event, run, world) => ({ ...spoken.showEvent(event, run, world), id: String(event.seq - 1) }),
  }),
} as const satisfies ArkloopFault;
