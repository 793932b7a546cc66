import { type HostileBehaviour, head } from '../behaviour.ts';

export const twoLengths: HostileBehaviour = {
  id: 'two-lengths',
  statement: 'Gives two different content-lengths.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-length: 2', 'content-length: 3'])}{}`),
};
