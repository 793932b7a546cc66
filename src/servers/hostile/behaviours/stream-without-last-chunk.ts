import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamWithoutLastChunk: HostileBehaviour = {
  id: 'stream-without-last-chunk',
  statement: 'Closes an event stream without the last chunk.',
  outcome: { stream: 'reset' },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.end(chunk('data: 1\n\n'));
  },
};
