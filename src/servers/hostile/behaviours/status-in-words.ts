import { answer, type HostileBehaviour } from '../behaviour.ts';

export const statusInWords: HostileBehaviour = {
  id: 'status-in-words',
  statement: 'Gives a status that is no number.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(answer('{}', [], 'OK')),
};
