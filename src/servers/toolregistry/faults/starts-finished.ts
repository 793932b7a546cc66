import type { ToolRegistryFault } from '../layer.ts';

export const startsFinished = {
  id: 'starts-finished',
  area: 'lifecycle',
  lie: 'Creating a run answers that it has succeeded already; it has yet to start.',
  trips: ['starts-in-initial-state', 'terminal-state-is-final'],
  apply: (honest) => ({
    showCreated: (run, world) => ({ ...honest.showCreated(run, world), status: 'SUCCESS' }),
    // Time for a reader to see the run before its end, however slow the machine is.
    script: (run, world) => [{ waitMs: 300 }, ...honest.script(run, world)],
  }),
} as const satisfies ToolRegistryFault;
