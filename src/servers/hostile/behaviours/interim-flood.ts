import type { HostileBehaviour } from '../behaviour.ts';

export const interimFlood: HostileBehaviour = {
  id: 'interim-flood',
  statement: 'Sends interim answers without end.',
  outcome: { failed: ['timeout'] },
  speak: (socket, every) => every(5, () => void socket.write('HTTP/1.1 103 Early Hints\r\n\r\n')),
};
