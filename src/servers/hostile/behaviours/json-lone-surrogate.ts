import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonLoneSurrogate: HostileBehaviour = {
  id: 'json-lone-surrogate',
  statement: 'Sends JSON with half a character in an escape.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{"name":"\\ud800"}')),
};
