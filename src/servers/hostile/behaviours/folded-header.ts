import { type HostileBehaviour, head } from '../behaviour.ts';

export const foldedHeader: HostileBehaviour = {
  id: 'folded-header',
  statement: 'Continues a header field on the next line, as RFC 9112 section 5.2 forbids.',
  outcome: { failed: ['protocol'] },
  speak: (socket) =>
    void socket.end(`${head(['content-type: application/json', 'x-folded: one', ' two', 'content-length: 2'])}{}`),
};
