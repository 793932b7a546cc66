import type { HostileBehaviour } from '../behaviour.ts';

export const headersWithoutEnd: HostileBehaviour = {
  id: 'headers-without-end',
  statement: 'Sends header fields without end.',
  outcome: { failed: ['too-large'] },
  speak: (socket, every) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    every(0, () => void socket.write('x-bomb: aaaaaaaaaaaaaaaa\r\n'.repeat(500)));
  },
};
