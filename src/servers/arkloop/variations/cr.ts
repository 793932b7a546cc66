import type { ArkloopVariation } from '../layer.ts';

export const cr = {
  id: 'cr',
  difference: 'Lines of streams end with CR.',
  allowed: 'The standard for event streams allows it.',
  apply: (honest) => ({ pour: (text, sink, world) => honest.pour(text.replaceAll('\n', '\r'), sink, world) }),
} as const satisfies ArkloopVariation;
