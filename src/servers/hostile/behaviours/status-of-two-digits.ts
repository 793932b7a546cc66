import { answer, type HostileBehaviour } from '../behaviour.ts';

export const statusOfTwoDigits: HostileBehaviour = {
  id: 'status-of-two-digits',
  statement: 'Gives a status of two digits.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(answer('{}', [], '20 OK')),
};
