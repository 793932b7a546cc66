import type { ToolRegistryFault } from '../layer.ts';

export const startsFinished = {
  id: 'starts-finished',
  area: 'lifecycle',
  lie: 'Creating a run answers that it has succeeded already.',
  trips: ['starts-in-initial-state', 'terminal-state-is-final'],
  apply: (honest) => ({
    showCreated: (run, world) => ({ ...honest.showCreated(run, world), status: 'SUCCESS' }),
  }),
} as const satisfies ToolRegistryFault;
