import type { ArkloopVariation } from '../layer.ts';

export const noSpace = {
  id: 'no-space',
  difference: 'No space stands behind the colon of a field.',
  allowed: 'The standard for event streams makes it optional.',
  apply: (honest) => ({ frame: (event, world) => honest.frame(event, world).replaceAll(/^(\w+): /gm, '$1:') }),
} as const satisfies ArkloopVariation;
