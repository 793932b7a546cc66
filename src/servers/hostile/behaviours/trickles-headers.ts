import type { HostileBehaviour } from '../behaviour.ts';

export const tricklesHeaders: HostileBehaviour = {
  id: 'trickles-headers',
  statement: 'Says its headers one byte at a time, without end.',
  outcome: { failed: ['timeout'] },
  speak: (socket, every) => {
    socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    every(5, () => void socket.write('a'));
  },
};
