import type { ToolRegistryFault } from '../layer.ts';

export const createAnswersRunning = {
  id: 'create-answers-running',
  area: 'lifecycle',
  lie: 'The answer to create says RUNNING, while the run is still in the queue.',
  trips: ['starts-in-initial-state', 'transitions-are-declared'],
  apply: (honest) => ({
    showCreated: (run, world) => ({ ...honest.showCreated(run, world), status: 'RUNNING' }),
    script: (run, world) => {
      const [start, ...rest] = honest.script(run, world);
      return start === undefined ? [] : [{ ...start, waitMs: 300 }, ...rest];
    },
  }),
} as const satisfies ToolRegistryFault;
