import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonHundredThousandMembers: HostileBehaviour = {
  id: 'json-hundred-thousand-members',
  statement: 'Sends an object of 100,000 members.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(answer(`{${Array.from({ length: 100_000 }, (_, i) => `"m${i}":${i}`).join(',')}}`)),
};
