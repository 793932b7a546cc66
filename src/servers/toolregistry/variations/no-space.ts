import type { ToolRegistryVariation } from '../layer.ts';

export const noSpace = {
  id: 'no-space',
  difference: 'Fields of streams have no space after the colon.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) => honest.frame(event, world).replace(/^(id|event|data): /gm, '$1:'),
  }),
} as const satisfies ToolRegistryVariation;
