import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const tricklesABody: HostileBehaviour = {
  id: 'trickles-a-body',
  statement: 'Says its body one byte at a time, without end.',
  outcome: { failed: ['timeout'] },
  speak: (socket, every) => {
    socket.write(head(['content-type: application/json', 'transfer-encoding: chunked']));
    every(5, () => void socket.write(chunk(' ')));
  },
};
