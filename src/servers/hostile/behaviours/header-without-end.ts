import type { HostileBehaviour } from '../behaviour.ts';

export const headerWithoutEnd: HostileBehaviour = {
  id: 'header-without-end',
  statement: 'Sends one header field without end.',
  outcome: { failed: ['too-large'] },
  speak: (socket, every) => {
    socket.write('HTTP/1.1 200 OK\r\nx-bomb: ');
    every(0, () => void socket.write('a'.repeat(16_384)));
  },
};
