import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamLineWithoutEnd: HostileBehaviour = {
  id: 'stream-line-without-end',
  statement: 'Sends one line of an event without end.',
  outcome: { stream: 'limit' },
  speak: (socket, every) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.write(chunk('data: '));
    every(0, () => void socket.write(chunk('a'.repeat(65_536))));
  },
};
