import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const body = gzipSync('data: {}\n\n');

export const streamGzipNamedAThousandTimes: HostileBehaviour = {
  id: 'stream-gzip-named-a-thousand-times',
  statement: 'Says that its event stream was packed a thousand times over.',
  outcome: { stream: 'reset', violation: true },
  speak: (socket) =>
    void socket.end(
      answer(body, ['content-type: text/event-stream', `content-encoding: ${Array(1_000).fill('gzip').join(', ')}`]),
    ),
};
