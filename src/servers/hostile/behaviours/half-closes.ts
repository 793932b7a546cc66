import type { HostileBehaviour } from '../behaviour.ts';

export const halfCloses: HostileBehaviour = {
  id: 'half-closes',
  statement: 'Closes its half of the connection in an orderly way, and goes on listening.',
  outcome: { failed: ['reset'] },
  speak: (socket) => {
    socket.allowHalfOpen = true;
    socket.end();
  },
};
