import type { ArkloopVariation } from '../layer.ts';

export const crlf = {
  id: 'crlf',
  difference: 'Lines of streams end with CR LF.',
  allowed: 'The standard for event streams allows it.',
  apply: (honest) => ({ pour: (text, sink, world) => honest.pour(text.replaceAll('\n', '\r\n'), sink, world) }),
} as const satisfies ArkloopVariation;
