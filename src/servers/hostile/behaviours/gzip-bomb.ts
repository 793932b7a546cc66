import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

export const gzipBomb: HostileBehaviour = {
  id: 'gzip-bomb',
  statement: 'Sends a few bytes that unpack to many megabytes.',
  outcome: { failed: ['too-large'] },
  speak: (socket) =>
    void socket.end(
      answer(gzipSync(Buffer.alloc(32 * 1024 * 1024)), ['content-type: application/json', 'content-encoding: gzip']),
    ),
};
