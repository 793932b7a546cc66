import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamFlood: HostileBehaviour = {
  id: 'stream-flood',
  statement: 'Floods its reader with events.',
  outcome: { stream: 'limit' },
  speak: (socket, every) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    every(0, () => void socket.write(chunk('data: 1\n\n'.repeat(1000))));
  },
};
