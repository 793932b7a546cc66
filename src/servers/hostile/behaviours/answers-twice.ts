import { answer, type HostileBehaviour } from '../behaviour.ts';

export const answersTwice: HostileBehaviour = {
  id: 'answers-twice',
  statement: 'Sends a second whole answer behind the first, for which nobody asked.',
  outcome: { answered: 200, excess: true },
  speak: (socket) =>
    void socket.write(Buffer.concat([Buffer.from(answer('{}')), Buffer.from(answer('{"another":true}'))])),
};
