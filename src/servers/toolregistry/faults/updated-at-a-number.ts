import type { ToolRegistryFault } from '../layer.ts';

export const updatedAtANumber = {
  id: 'updated-at-a-number',
  area: 'body',
  lie: 'updatedAt is a number of milliseconds, not a text.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({ ...honest.showRun(run, view, world), updatedAt: Date.parse(run.updatedAt) }),
  }),
} as const satisfies ToolRegistryFault;
