import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const bomb = gzipSync(gzipSync(Buffer.alloc(32 * 1024 * 1024)));

export const gzipBombInABomb: HostileBehaviour = {
  id: 'gzip-bomb-in-a-bomb',
  statement: 'Sends some hundred bytes that unpack to kilobytes, and these to megabytes.',
  outcome: { failed: ['too-large'] },
  speak: (socket) => void socket.end(answer(bomb, ['content-type: application/json', 'content-encoding: gzip, gzip'])),
};
