import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonInUtf16: HostileBehaviour = {
  id: 'json-in-utf-16',
  statement: 'Sends JSON as UTF-16 with a byte order mark.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer(Buffer.from('\ufeff{"a":1}', 'utf16le'))),
};
