import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

export const gzipInGzip: HostileBehaviour = {
  id: 'gzip-in-gzip',
  statement: 'Packs its body twice, which is legal.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      answer(gzipSync(gzipSync('{}')), ['content-type: application/json', 'content-encoding: gzip, gzip']),
    ),
};
