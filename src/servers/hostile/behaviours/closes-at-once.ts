import type { HostileBehaviour } from '../behaviour.ts';

export const closesAtOnce: HostileBehaviour = {
  id: 'closes-at-once',
  statement: 'Closes every connection before a byte is said.',
  outcome: { failed: ['reset', 'unreachable'] },
  when: 'connection',
  speak: (socket) => void socket.end(),
};
