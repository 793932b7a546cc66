import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonInvalidUtf8: HostileBehaviour = {
  id: 'json-invalid-utf8',
  statement: 'Sends JSON with bytes that are no UTF-8.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer(Buffer.from([0x22, 0xff, 0xfe, 0x22]))),
};
