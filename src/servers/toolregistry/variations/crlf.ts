import type { ToolRegistryVariation } from '../layer.ts';

export const crlf = {
  id: 'crlf',
  difference: 'Lines of streams end with CR and LF.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) => honest.frame(event, world).replaceAll('\n', '\r\n'),
  }),
} as const satisfies ToolRegistryVariation;
