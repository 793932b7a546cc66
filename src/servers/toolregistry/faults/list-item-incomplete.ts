import type { ToolRegistryFault } from '../layer.ts';

export const listItemIncomplete = {
  id: 'list-item-incomplete',
  area: 'body',
  lie: 'Runs in a list lack the required executionPlanId.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const { executionPlanId, ...shown } = honest.showRun(run, view, world);
      return view.window === 'read' && executionPlanId !== undefined ? { ...shown, executionPlanId } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
