import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamOneByteAtATime: HostileBehaviour = {
  id: 'stream-one-byte-at-a-time',
  statement: 'Sends an event stream byte by byte and never ends an event.',
  outcome: { stream: 'timeout' },
  speak: (socket, every) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    every(10, () => void socket.write(chunk('d')));
  },
};
