import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonByteOrderMark: HostileBehaviour = {
  id: 'json-byte-order-mark',
  statement: 'Begins its JSON with a byte order mark.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('\ufeff{}')),
};
