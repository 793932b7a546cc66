import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamChunkLongerThanItsSize: HostileBehaviour = {
  id: 'stream-chunk-longer-than-its-size',
  statement: 'Sends events in a chunk that is longer than its size says.',
  outcome: { stream: 'reset', violation: true },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.write(chunk('data: 1\n\n'));
    socket.write('3\r\ndata: 2\n\n\r\n');
  },
};
