import { type HostileBehaviour, head } from '../behaviour.ts';

export const lengthAndChunks: HostileBehaviour = {
  id: 'length-and-chunks',
  statement: 'Gives a content-length and sends chunks.',
  outcome: { failed: ['protocol'] },
  speak: (socket) =>
    void socket.end(`${head(['content-length: 2', 'transfer-encoding: chunked'])}2\r\n{}\r\n0\r\n\r\n`),
};
