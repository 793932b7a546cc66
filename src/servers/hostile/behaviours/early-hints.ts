import { answer, type HostileBehaviour } from '../behaviour.ts';

export const earlyHints: HostileBehaviour = {
  id: 'early-hints',
  statement: 'Says 103 Early Hints three times, then answers.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      Buffer.concat([
        Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(3)),
        Buffer.from(answer('{}')),
      ]),
    ),
};
