import type { ToolRegistryFault } from '../layer.ts';

export const abandonedRunMadeTwice = {
  id: 'abandoned-run-made-twice',
  area: 'lifecycle',
  lie: 'A creation whose client leaves before the answer makes two runs.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      // Who will leave cannot be known in time; the mark of the story that does so tells.
      if (incoming.body?.includes('create-and-leave') === true) honest.createRun(incoming, world);
      return honest.createRun(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
