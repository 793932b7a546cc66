import type { HostileBehaviour } from '../behaviour.ts';

export const closesOnRequest: HostileBehaviour = {
  id: 'closes-on-request',
  statement: 'Closes the connection when the request has come.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.end(),
};
