import { type HostileBehaviour, head } from '../behaviour.ts';

export const http10: HostileBehaviour = {
  id: 'http-1-0',
  statement: 'Answers as HTTP/1.0.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(`${head(['content-type: application/json'], '200 OK', 'HTTP/1.0')}{}`),
};
