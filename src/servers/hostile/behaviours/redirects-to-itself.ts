import { answer, type HostileBehaviour } from '../behaviour.ts';

export const redirectsToItself: HostileBehaviour = {
  id: 'redirects-to-itself',
  statement: 'Redirects to the same URL, for ever.',
  outcome: { answered: 302 },
  speak: (socket) => void socket.end(answer('', ['location: /runs'], '302 Found')),
};
