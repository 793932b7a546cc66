import { answer, type HostileBehaviour } from '../behaviour.ts';

export const twoContentTypes: HostileBehaviour = {
  id: 'two-content-types',
  statement: 'Gives two content types.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json', 'content-type: text/html'])),
};
