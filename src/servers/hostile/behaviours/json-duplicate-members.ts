import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonDuplicateMembers: HostileBehaviour = {
  id: 'json-duplicate-members',
  statement: 'Sends an object with the same member twice.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{"a":1,"a":2}')),
};
