import { answer, type HostileBehaviour } from '../behaviour.ts';

export const oddLetterCase: HostileBehaviour = {
  id: 'odd-letter-case',
  statement: 'Writes field names in any letter case.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['CONTENT-type: application/json'])),
};
