import type { StoredVariation } from '../layer.ts';

export const slow = {
  id: 'slow',
  difference: 'Every answer comes fifty milliseconds late.',
  allowed: 'The document promises no pace.',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      world.timers.after(50, () => honest.send(answer, wire, world));
    },
  }),
} as const satisfies StoredVariation;
