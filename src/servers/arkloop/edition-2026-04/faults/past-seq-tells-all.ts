import type { ArkloopFault } from '../../layer.ts';

export const pastSeqTellsAll = {
  id: 'past-seq-tells-all',
  area: 'stream',
  lie: 'A number behind the last event begins the stream anew.',
  trips: ['odd-positions-as-promised'],
  apply: (spoken) => ({
    replay: (run, after) => spoken.replay(run, after > run.events.length ? 0 : after),
  }),
} as const satisfies ArkloopFault;
