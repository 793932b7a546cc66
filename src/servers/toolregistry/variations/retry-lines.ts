import type { ToolRegistryVariation } from '../layer.ts';

export const retryLines = {
  id: 'retry-lines',
  difference: 'Events carry a retry field.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) => `retry: 3000\n${honest.frame(event, world)}`,
  }),
} as const satisfies ToolRegistryVariation;
