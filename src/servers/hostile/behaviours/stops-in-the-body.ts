import { type HostileBehaviour, head } from '../behaviour.ts';

export const stopsInTheBody: HostileBehaviour = {
  id: 'stops-in-the-body',
  statement: 'Promises a body, says half of it and nothing more.',
  outcome: { failed: ['timeout'] },
  speak: (socket) => void socket.write(`${head(['content-type: application/json', 'content-length: 100'])}{"a":`),
};
