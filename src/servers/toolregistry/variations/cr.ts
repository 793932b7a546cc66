import type { ToolRegistryVariation } from '../layer.ts';

export const cr = {
  id: 'cr',
  difference: 'Lines of streams end with CR.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) => honest.frame(event, world).replaceAll('\n', '\r'),
  }),
} as const satisfies ToolRegistryVariation;
