import type { HostileBehaviour } from '../behaviour.ts';

export const tlsAlert: HostileBehaviour = {
  id: 'tls-alert',
  statement: 'Answers with a TLS alert, for it expected TLS.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46])),
};
