import type { ToolRegistryFault } from '../layer.ts';

export const abandonedRunStuck = {
  id: 'abandoned-run-stuck',
  area: 'lifecycle',
  lie: 'A run whose creator leaves before the answer stays QUEUED for ever.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    // Who will leave cannot be known in time; the mark of the story that does so tells.
    script: (run, world) => (run.userId.includes('create-and-leave') ? [] : honest.script(run, world)),
  }),
} as const satisfies ToolRegistryFault;
