import { type HostileBehaviour, head } from '../behaviour.ts';

export const lengthBeyondCounting: HostileBehaviour = {
  id: 'length-beyond-counting',
  statement: 'Gives a content-length beyond 64 bits.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-length: 99999999999999999999999999'])}{}`),
};
