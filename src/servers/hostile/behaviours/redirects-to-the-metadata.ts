import { answer, type HostileBehaviour } from '../behaviour.ts';

export const redirectsToTheMetadata: HostileBehaviour = {
  id: 'redirects-to-the-metadata',
  statement: 'Redirects to the address where clouds hand out credentials.',
  outcome: { answered: 302 },
  speak: (socket) => void socket.write(answer('', ['location: http://169.254.169.254/latest/meta-data/'], '302 Found')),
};
