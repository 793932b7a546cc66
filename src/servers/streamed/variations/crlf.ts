import type { StreamedVariation } from '../layer.ts';

export const crlf = {
  id: 'crlf',
  difference: 'Lines end with CR and LF.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (frame, world) => honest.frame(frame, world).replaceAll('\n', '\r\n'),
  }),
} as const satisfies StreamedVariation;
