import { type HostileBehaviour, head } from '../behaviour.ts';

export const bodyOn204: HostileBehaviour = {
  id: 'body-on-204',
  statement: 'Sends a body with 204, which has none.',
  outcome: { answered: 204, excess: true },
  speak: (socket) => void socket.end(`${head(['content-type: text/plain'], '204 No Content')}surprise`),
};
