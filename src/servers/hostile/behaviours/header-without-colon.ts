import { type HostileBehaviour, head } from '../behaviour.ts';

export const headerWithoutColon: HostileBehaviour = {
  id: 'header-without-colon',
  statement: 'Writes a header line without a colon.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-type: application/json', 'nonsense', 'content-length: 2'])}{}`),
};
