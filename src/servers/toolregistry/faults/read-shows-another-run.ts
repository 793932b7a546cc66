import type { ToolRegistryFault } from '../layer.ts';

export const readShowsAnotherRun = {
  id: 'read-shows-another-run',
  area: 'resource',
  lie: 'A run that is read shows the id of its plan as its own.',
  trips: ['created-is-readable', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      return view.window === 'read' ? { ...shown, runId: run.executionPlanId } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
