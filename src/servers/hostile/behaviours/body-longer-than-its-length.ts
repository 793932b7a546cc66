import { type HostileBehaviour, head } from '../behaviour.ts';

export const bodyLongerThanItsLength: HostileBehaviour = {
  id: 'body-longer-than-its-length',
  statement: 'Sends more bytes than content-length says.',
  outcome: { answered: 200, excess: true },
  speak: (socket) => void socket.end(`${head(['content-type: application/json', 'content-length: 2'])}{}and more`),
};
