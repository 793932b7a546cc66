import type { HostileBehaviour } from '../behaviour.ts';

export const closesInTheHeaders: HostileBehaviour = {
  id: 'closes-in-the-headers',
  statement: 'Closes the connection in the middle of the headers.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-ty'),
};
