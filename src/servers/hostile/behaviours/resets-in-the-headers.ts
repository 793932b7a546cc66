import type { HostileBehaviour } from '../behaviour.ts';

export const resetsInTheHeaders: HostileBehaviour = {
  id: 'resets-in-the-headers',
  statement: 'Resets the connection in the middle of the headers.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-ty', () => socket.resetAndDestroy()),
};
