import type { StoredVariation } from '../layer.ts';

export const closesConnections = {
  id: 'closes-connections',
  difference: 'About one answer in three closes its connection.',
  allowed: 'A server may close a connection after any answer (RFC 9112 section 9.6).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const closes = world.seeded.fraction('close') < 1 / 3;
      honest.send(closes ? { ...answer, headers: { ...answer.headers, connection: 'close' } } : answer, wire, world);
    },
  }),
} as const satisfies StoredVariation;
