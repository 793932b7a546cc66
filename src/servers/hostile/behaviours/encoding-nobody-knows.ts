import { answer, type HostileBehaviour } from '../behaviour.ts';

export const encodingNobodyKnows: HostileBehaviour = {
  id: 'encoding-nobody-knows',
  statement: 'Names a content coding that does not exist.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json', 'content-encoding: rot13'])),
};
