import type { StreamedVariation } from '../layer.ts';

export const retryLines = {
  id: 'retry-lines',
  difference: 'There are retry lines.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (frame, world) => `retry: 3000\n${honest.frame(frame, world)}`,
  }),
} as const satisfies StreamedVariation;
