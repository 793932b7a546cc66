import type { ToolRegistryVariation } from '../layer.ts';

export const keepalives = {
  id: 'keepalives',
  difference: 'Streams carry a keepalive event every five milliseconds.',
  allowed: 'The documents name the event; more of them harm nobody.',
  apply: () => ({ keepaliveMs: 5 }),
} as const satisfies ToolRegistryVariation;
