import { type HostileBehaviour, head } from '../behaviour.ts';

export const chunkExtensions: HostileBehaviour = {
  id: 'chunk-extensions',
  statement: 'Sends chunks with extensions, which are legal.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      `${head(['content-type: application/json', 'transfer-encoding: chunked'])}2;a=b\r\n{}\r\n0\r\n\r\n`,
    ),
};
