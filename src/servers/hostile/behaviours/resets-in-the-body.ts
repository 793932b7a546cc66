import { type HostileBehaviour, head } from '../behaviour.ts';

export const resetsInTheBody: HostileBehaviour = {
  id: 'resets-in-the-body',
  statement: 'Resets the connection in the middle of the body.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.write(`${head(['content-length: 100'])}{"a":`, () => socket.resetAndDestroy()),
};
