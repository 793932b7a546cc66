import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonThousandDigits: HostileBehaviour = {
  id: 'json-thousand-digits',
  statement: 'Sends a number of a thousand digits.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer(`{"n":${'9'.repeat(1000)}}`)),
};
