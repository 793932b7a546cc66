import type { ToolRegistryVariation } from '../layer.ts';

export const comments = {
  id: 'comments',
  difference: 'Streams carry comments before, inside and between events.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) => `: before\n\n:\n${honest.frame(event, world).replace('\n', '\n: inside\n')}`,
  }),
} as const satisfies ToolRegistryVariation;
