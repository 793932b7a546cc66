import { type HostileBehaviour, head } from '../behaviour.ts';

export const lengthInWords: HostileBehaviour = {
  id: 'length-in-words',
  statement: 'Gives a content-length that is no number.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-length: two'])}{}`),
};
