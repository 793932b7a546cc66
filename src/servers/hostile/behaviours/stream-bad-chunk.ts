import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamBadChunk: HostileBehaviour = {
  id: 'stream-bad-chunk',
  statement: 'Sends events, then a chunk whose size is no number.',
  outcome: { stream: 'reset', violation: true },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.write(chunk('data: 1\n\n'));
    socket.end('zz\r\n');
  },
};
