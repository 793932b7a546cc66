import { answer, type HostileBehaviour } from '../behaviour.ts';

export const emptyLineBetweenAnswers: HostileBehaviour = {
  id: 'empty-line-between-answers',
  statement: 'Ends its answer with an empty line too many, as old servers do.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.write(Buffer.concat([Buffer.from(answer('{}')), Buffer.from('\r\n')])),
};
