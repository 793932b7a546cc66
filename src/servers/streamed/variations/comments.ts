import type { StreamedVariation } from '../layer.ts';

export const comments = {
  id: 'comments',
  difference: 'There are comments everywhere, also inside events.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (frame, world) =>
      `: before\n\n${honest
        .frame(frame, world)
        .replaceAll('\n', '\n:data: no\n')
        .replace(/(\n:data: no){2}\n$/, '\n: end\n\n')}`,
  }),
} as const satisfies StreamedVariation;
