import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const transferCodingsInTwoFields: HostileBehaviour = {
  id: 'transfer-codings-in-two-fields',
  statement:
    'Says chunked in one field and identity in another. Where chunked is not the last coding, the body ends with the connection (RFC 9112 section 6.3): its chunks are read as they stand.',
  outcome: { answered: 200 },
  speak: (socket) => {
    socket.write(head(['content-type: application/json', 'transfer-encoding: chunked', 'transfer-encoding: identity']));
    socket.end(Buffer.concat([chunk('{}'), Buffer.from('0\r\n\r\n')]));
  },
};
