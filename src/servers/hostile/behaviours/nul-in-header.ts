import { type HostileBehaviour, head } from '../behaviour.ts';

export const nulInHeader: HostileBehaviour = {
  id: 'nul-in-header',
  statement: 'Writes a NUL into a header field.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['x-nul: a\u0000b', 'content-length: 2'])}{}`),
};
