import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const endlessBody: HostileBehaviour = {
  id: 'endless-body',
  statement: 'Sends a body without end.',
  outcome: { failed: ['too-large'] },
  speak: (socket, every) => {
    socket.write(head(['content-type: application/json', 'transfer-encoding: chunked']));
    every(0, () => void socket.write(chunk('a'.repeat(65_536))));
  },
};
