import { type HostileBehaviour, head } from '../behaviour.ts';

export const noLengthUntilClose: HostileBehaviour = {
  id: 'no-length-until-close',
  statement: 'Gives no length and ends the body by closing, as HTTP/1.0 did.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(`${head(['content-type: application/json', 'connection: close'])}{}`),
};
