import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const oneByteChunks: HostileBehaviour = {
  id: 'one-byte-chunks',
  statement: 'Sends each byte in a chunk of its own.',
  outcome: { answered: 200 },
  speak: (socket) => {
    socket.write(head(['content-type: application/json', 'transfer-encoding: chunked']));
    for (const byte of '{"a":1}') socket.write(chunk(byte));
    socket.end('0\r\n\r\n');
  },
};
