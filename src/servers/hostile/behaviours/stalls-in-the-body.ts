import { type HostileBehaviour, head } from '../behaviour.ts';

export const stallsInTheBody: HostileBehaviour = {
  id: 'stalls-in-the-body',
  statement: 'Pauses in the middle of the body and then goes on.',
  outcome: { answered: 200 },
  speak: (socket) => {
    socket.write(`${head(['content-type: application/json', 'content-length: 2'])}{`);
    setTimeout(() => socket.end('}'), 30);
  },
};
