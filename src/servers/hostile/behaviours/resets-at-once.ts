import type { HostileBehaviour } from '../behaviour.ts';

export const resetsAtOnce: HostileBehaviour = {
  id: 'resets-at-once',
  statement: 'Resets every connection before a byte is said.',
  outcome: { failed: ['reset', 'unreachable'] },
  when: 'connection',
  speak: (socket) => void socket.resetAndDestroy(),
};
