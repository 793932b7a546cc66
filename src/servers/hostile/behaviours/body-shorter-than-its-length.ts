import { type HostileBehaviour, head } from '../behaviour.ts';

export const bodyShorterThanItsLength: HostileBehaviour = {
  id: 'body-shorter-than-its-length',
  statement: 'Closes after fewer bytes than content-length says.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.end(`${head(['content-type: application/json', 'content-length: 50'])}{}`),
};
