import { answer, type HostileBehaviour } from '../behaviour.ts';

export const redirectsElsewhere: HostileBehaviour = {
  id: 'redirects-elsewhere',
  statement: 'Redirects to another host, where the credential must not go.',
  outcome: { answered: 307 },
  speak: (socket) => void socket.end(answer('', ['location: http://127.0.0.2:1/steal'], '307 Temporary Redirect')),
};
