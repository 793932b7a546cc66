import { type HostileBehaviour, head } from '../behaviour.ts';

export const transferCodingNobodyKnows: HostileBehaviour = {
  id: 'transfer-coding-nobody-knows',
  statement: 'Names a transfer coding that does not exist, and closes.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(`${head(['content-type: application/json', 'transfer-encoding: rot13'])}{}`),
};
