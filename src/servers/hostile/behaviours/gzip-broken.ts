import { answer, type HostileBehaviour } from '../behaviour.ts';

export const gzipBroken: HostileBehaviour = {
  id: 'gzip-broken',
  statement: 'Says gzip and sends something else.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json', 'content-encoding: gzip'])),
};
