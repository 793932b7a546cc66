import type { HostileBehaviour } from '../behaviour.ts';

export const bytesWithoutAHead: HostileBehaviour = {
  id: 'bytes-without-a-head',
  statement: 'Sends a body where a status line should be, as HTTP/0.9 did.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end('{"hello":"world"}'),
};
