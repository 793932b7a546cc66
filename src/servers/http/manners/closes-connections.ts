import type { Manner } from './manner.ts';

export const closesConnections: Manner = {
  id: 'closes-connections',
  difference: 'About one answer in three closes its connection.',
  allowed: 'A server may close a connection after any answer (RFC 9112 section 9.6).',
  wrap:
    (deliver, { fraction }) =>
    (answer, wire) => {
      const closes = fraction() < 1 / 3;
      deliver(closes ? { ...answer, headers: { ...answer.headers, connection: 'close' } } : answer, wire);
    },
};
