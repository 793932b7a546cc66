import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024, 'a'));

export const streamGzipBomb: HostileBehaviour = {
  id: 'stream-gzip-bomb',
  statement: 'Sends an event stream whose kilobytes unpack to megabytes of one line.',
  outcome: { stream: 'limit' },
  speak: (socket) => void socket.end(answer(bomb, ['content-type: text/event-stream', 'content-encoding: gzip'])),
};
