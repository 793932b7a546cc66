import { answer, type HostileBehaviour } from '../behaviour.ts';

export const plainSaidToBeGzip: HostileBehaviour = {
  id: 'plain-said-to-be-gzip',
  statement: 'Says gzip, and sends the body as it is.',
  outcome: { failed: ['protocol'] },
  speak: (socket) =>
    void socket.end(answer('{"plain":true}', ['content-type: application/json', 'content-encoding: gzip'])),
};
