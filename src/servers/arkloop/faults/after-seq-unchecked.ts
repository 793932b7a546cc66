import type { ArkloopFault } from '../layer.ts';

export const afterSeqUnchecked = {
  id: 'after-seq-unchecked',
  area: 'http',
  lie: 'An after_seq that is no number is taken as 0.',
  trips: ['invalid-input-refused', 'odd-positions-as-promised'],
  apply: (honest) => ({
    readAfterSeq: (text) => {
      const after = honest.readAfterSeq(text);
      return typeof after === 'string' ? 0 : after;
    },
  }),
} as const satisfies ArkloopFault;
