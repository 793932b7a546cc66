import { answer, type HostileBehaviour } from '../behaviour.ts';

export const redirectsToAFile: HostileBehaviour = {
  id: 'redirects-to-a-file',
  statement: 'Redirects to a file of the client.',
  outcome: { answered: 301 },
  speak: (socket) => void socket.end(answer('', ['location: file:///etc/passwd'], '301 Moved Permanently')),
};
