import { type HostileBehaviour, head } from '../behaviour.ts';

export const bytesBehindTheLastChunk: HostileBehaviour = {
  id: 'bytes-behind-the-last-chunk',
  statement: 'Sends more bytes behind the last chunk.',
  outcome: { answered: 200, excess: true },
  speak: (socket) =>
    void socket.write(
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}2\r\n{}\r\n0\r\n\r\nand more`,
    ),
};
