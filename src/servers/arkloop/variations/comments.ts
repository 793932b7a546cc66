import type { ArkloopVariation } from '../layer.ts';

export const comments = {
  id: 'comments',
  difference: 'Comments stand before every event.',
  allowed: 'The standard for event streams has readers skip them.',
  apply: (honest) => ({ frame: (event, world) => `: comment\n:\n${honest.frame(event, world)}` }),
} as const satisfies ArkloopVariation;
