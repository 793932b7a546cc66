import type { KognitosVariation } from '../layer.ts';

/** Milliseconds that answers are held back at most, and a step that visits all delays below that in a wild order. */
const most = 160;
const stride = 97;

export const reordered = {
  id: 'reordered',
  difference: 'Answers come late by up to 160 ms, each by another delay, so that later ones overtake earlier ones.',
  allowed: 'The documents promise no pace, and nothing about the order of answers on different connections.',
  apply: (honest) => {
    let count = 0;
    return {
      send: (answer, wire, world) => {
        world.timers.after((++count * stride) % most, () => honest.send(answer, wire, world));
      },
    };
  },
} as const satisfies KognitosVariation;
