import { answer, type HostileBehaviour } from '../behaviour.ts';

export const saysMuchLater: HostileBehaviour = {
  id: 'says-much-later',
  statement: 'Says 503 and to come back in a day.',
  outcome: { answered: 503 },
  speak: (socket) =>
    void socket.write(
      answer('{}', ['content-type: application/json', 'retry-after: 86400'], '503 Service Unavailable'),
    ),
};
