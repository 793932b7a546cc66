import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

export const gzipNotSaid: HostileBehaviour = {
  id: 'gzip-not-said',
  statement: 'Packs the body with gzip and does not say so.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer(gzipSync('{}'))),
};
