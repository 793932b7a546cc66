import { type HostileBehaviour, head } from '../behaviour.ts';

export const versionOfTomorrow: HostileBehaviour = {
  id: 'version-of-tomorrow',
  statement: 'Answers as HTTP/3.7 in the syntax of HTTP/1.1.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-length: 2'], '200 OK', 'HTTP/3.7')}{}`),
};
