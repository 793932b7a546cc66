import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamOfComments: HostileBehaviour = {
  id: 'stream-of-comments',
  statement: 'Trickles comments without end.',
  outcome: { stream: 'timeout' },
  speak: (socket, every) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    every(5, () => void socket.write(chunk(': still here\n\n')));
  },
};
