import type { HostileBehaviour } from '../behaviour.ts';

export const latin1Header: HostileBehaviour = {
  id: 'latin-1-header',
  statement: 'Writes bytes beyond ASCII into a header field.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\nx-name: caf\u00e9\r\ncontent-length: 2\r\n\r\n', 'latin1'),
        Buffer.from('{}'),
      ]),
    ),
};
