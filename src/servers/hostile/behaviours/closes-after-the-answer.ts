import { answer, type HostileBehaviour } from '../behaviour.ts';

export const closesAfterTheAnswer: HostileBehaviour = {
  id: 'closes-after-the-answer',
  statement: 'Answers, promises to keep the connection, and closes it.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer('{}', ['content-type: application/json', 'connection: keep-alive'])),
};
