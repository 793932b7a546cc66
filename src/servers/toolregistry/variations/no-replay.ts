import type { ToolRegistryVariation } from '../layer.ts';

export const noReplay = {
  id: 'no-replay',
  difference:
    'Who follows a run late is told only what comes after; runs wait in the queue for a while, so that nobody has to be late.',
  allowed: 'The documents do not say that a stream begins with what has been.',
  apply: (honest) => ({
    replay: () => [],
    script: (run, world) => {
      const [start, ...rest] = honest.script(run, world);
      return start === undefined ? [] : [{ ...start, waitMs: 150 }, ...rest];
    },
  }),
} as const satisfies ToolRegistryVariation;
