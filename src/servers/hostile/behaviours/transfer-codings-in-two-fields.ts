import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const transferCodingsInTwoFields: HostileBehaviour = {
  id: 'transfer-codings-in-two-fields',
  statement: 'Says chunked in one field and identity in another, so that two readers see two bodies.',
  outcome: { failed: ['protocol', 'reset', 'timeout'] },
  speak: (socket) => {
    socket.write(head(['content-type: application/json', 'transfer-encoding: chunked', 'transfer-encoding: identity']));
    socket.end(Buffer.concat([chunk('{}'), Buffer.from('0\r\n\r\n')]));
  },
};
