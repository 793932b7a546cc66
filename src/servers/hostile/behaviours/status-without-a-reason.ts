import { answer, type HostileBehaviour } from '../behaviour.ts';

export const statusWithoutAReason: HostileBehaviour = {
  id: 'status-without-a-reason',
  statement: 'Gives a status without a reason phrase, which is legal.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json'], '200 ')),
};
