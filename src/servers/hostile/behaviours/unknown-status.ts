import { answer, type HostileBehaviour } from '../behaviour.ts';

export const unknownStatus: HostileBehaviour = {
  id: 'unknown-status',
  statement: 'Gives a status that nobody registered.',
  outcome: { answered: 299 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json'], '299 Whatever')),
};
