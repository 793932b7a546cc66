import { answer, type HostileBehaviour } from '../behaviour.ts';

export const charsetNobodyKnows: HostileBehaviour = {
  id: 'charset-nobody-knows',
  statement: 'Names a character set that does not exist.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json; charset="x-none\\""'])),
};
