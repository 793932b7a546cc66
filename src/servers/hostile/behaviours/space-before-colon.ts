import { type HostileBehaviour, head } from '../behaviour.ts';

export const spaceBeforeColon: HostileBehaviour = {
  id: 'space-before-colon',
  statement: 'Writes a blank between a field name and its colon.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['content-type : application/json', 'content-length: 2'])}{}`),
};
