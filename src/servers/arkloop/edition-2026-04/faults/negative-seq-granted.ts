import type { ArkloopFault } from '../../layer.ts';

export const negativeSeqGranted = {
  id: 'negative-seq-granted',
  area: 'stream',
  lie: 'A number below 0 is taken as 0 where a stream goes on.',
  trips: ['invalid-input-refused', 'odd-positions-as-promised'],
  apply: (spoken) => ({
    readAfterSeq: (text) => (text?.startsWith('-') === true ? 0 : spoken.readAfterSeq(text)),
  }),
} as const satisfies ArkloopFault;
