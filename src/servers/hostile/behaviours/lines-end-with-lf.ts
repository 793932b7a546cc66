import type { HostileBehaviour } from '../behaviour.ts';

export const linesEndWithLf: HostileBehaviour = {
  id: 'lines-end-with-lf',
  statement: 'Ends the lines of its head with LF alone, which a client may bear (RFC 9112 section 2.2).',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end('HTTP/1.1 200 OK\ncontent-type: application/json\ncontent-length: 2\n\n{}'),
};
