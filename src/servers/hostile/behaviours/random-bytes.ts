import type { HostileBehaviour } from '../behaviour.ts';

export const randomBytes: HostileBehaviour = {
  id: 'random-bytes',
  statement: 'Sends bytes that are no HTTP at all.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(Buffer.from(Array.from({ length: 64 }, (_, i) => (i * 37) % 256))),
};
