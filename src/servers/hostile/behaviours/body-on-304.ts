import { type HostileBehaviour, head } from '../behaviour.ts';

export const bodyOn304: HostileBehaviour = {
  id: 'body-on-304',
  statement: 'Sends a body with 304, which has none.',
  outcome: { answered: 304, excess: true },
  speak: (socket) => void socket.write(`${head(['etag: "a"'], '304 Not Modified')}{}`),
};
