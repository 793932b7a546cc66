import type { HostileBehaviour } from '../behaviour.ts';

export const stopsInTheStatusLine: HostileBehaviour = {
  id: 'stops-in-the-status-line',
  statement: 'Says half a status line and nothing more.',
  outcome: { failed: ['timeout'] },
  speak: (socket) => void socket.write('HTTP/1.1 20'),
};
