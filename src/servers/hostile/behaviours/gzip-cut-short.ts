import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

export const gzipCutShort: HostileBehaviour = {
  id: 'gzip-cut-short',
  statement: 'Sends half of a gzip body.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => {
    const packed = gzipSync(JSON.stringify({ text: 'a text that is long enough to be cut' }));
    socket.end(
      answer(packed.subarray(0, packed.length / 2), ['content-type: application/json', 'content-encoding: gzip']),
    );
  },
};
