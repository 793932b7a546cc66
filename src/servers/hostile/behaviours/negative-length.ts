import { type HostileBehaviour, head } from '../behaviour.ts';

export const negativeLength: HostileBehaviour = {
  id: 'negative-length',
  statement: 'Gives a negative content-length.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-length: -5'])}{}`),
};
