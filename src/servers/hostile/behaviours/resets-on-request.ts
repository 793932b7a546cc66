import type { HostileBehaviour } from '../behaviour.ts';

export const resetsOnRequest: HostileBehaviour = {
  id: 'resets-on-request',
  statement: 'Resets the connection when the request has come.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.resetAndDestroy(),
};
