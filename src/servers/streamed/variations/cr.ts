import type { StreamedVariation } from '../layer.ts';

export const cr = {
  id: 'cr',
  difference: 'Lines end with CR.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (frame, world) => honest.frame(frame, world).replaceAll('\n', '\r'),
  }),
} as const satisfies StreamedVariation;
