import type { StreamedVariation } from '../layer.ts';

export const heartbeatsAllTheTime = {
  id: 'heartbeats-all-the-time',
  difference: 'Heartbeats come every millisecond.',
  allowed: 'Documents do not say how often they come.',
  apply: () => ({ heartbeatMs: 1 }),
} as const satisfies StreamedVariation;
