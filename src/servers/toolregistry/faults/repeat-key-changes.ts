import type { ToolRegistryFault } from '../layer.ts';

export const repeatKeyChanges = {
  id: 'repeat-key-changes',
  area: 'resource',
  lie: 'A run that is read shows another repeat key than its creation did.',
  trips: ['read-agrees-with-created'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({ ...honest.showRun(run, view, world), repeatKey: `${run.repeatKey}-1` }),
  }),
} as const satisfies ToolRegistryFault;
