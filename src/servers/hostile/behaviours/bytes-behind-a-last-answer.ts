import { answer, type HostileBehaviour } from '../behaviour.ts';

export const bytesBehindALastAnswer: HostileBehaviour = {
  id: 'bytes-behind-a-last-answer',
  statement: 'Says that it closes the connection with this answer, and sends more than content-length says.',
  outcome: { answered: 200, excess: true },
  speak: (socket) =>
    void socket.end(
      Buffer.concat([
        Buffer.from(answer('{}', ['content-type: application/json', 'connection: close'])),
        Buffer.from('and more'),
      ]),
    ),
};
