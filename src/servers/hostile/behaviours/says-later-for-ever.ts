import { answer, type HostileBehaviour } from '../behaviour.ts';

export const saysLaterForEver: HostileBehaviour = {
  id: 'says-later-for-ever',
  statement: 'Says 429 with Retry-After: 0 to every request.',
  outcome: { answered: 429 },
  speak: (socket) =>
    void socket.write(answer('{}', ['content-type: application/json', 'retry-after: 0'], '429 Too Many Requests')),
};
