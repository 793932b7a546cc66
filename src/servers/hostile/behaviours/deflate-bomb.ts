import { deflateSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const bomb = deflateSync(Buffer.alloc(16 * 1024 * 1024));

export const deflateBomb: HostileBehaviour = {
  id: 'deflate-bomb',
  statement: 'Sends kilobytes of deflate that unpack to megabytes of nothing.',
  outcome: { failed: ['too-large'] },
  speak: (socket) => void socket.end(answer(bomb, ['content-type: application/json', 'content-encoding: deflate'])),
};
