import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonTenThousandDeep: HostileBehaviour = {
  id: 'json-ten-thousand-deep',
  statement: 'Nests its JSON ten thousand levels deep.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('['.repeat(10_000) + ']'.repeat(10_000))),
};
