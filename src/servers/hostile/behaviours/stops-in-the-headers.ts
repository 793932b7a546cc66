import type { HostileBehaviour } from '../behaviour.ts';

export const stopsInTheHeaders: HostileBehaviour = {
  id: 'stops-in-the-headers',
  statement: 'Says half of the headers and nothing more.',
  outcome: { failed: ['timeout'] },
  speak: (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-type: appl'),
};
