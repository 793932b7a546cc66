import { type HostileBehaviour, head } from '../behaviour.ts';

export const trailers: HostileBehaviour = {
  id: 'trailers',
  statement: 'Sends trailer fields after the last chunk, which are legal.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}2\r\n{}\r\n0\r\nx-after: 1\r\n\r\n`,
    ),
};
