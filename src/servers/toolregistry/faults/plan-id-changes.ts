import type { ToolRegistryFault } from '../layer.ts';

export const planIdChanges = {
  id: 'plan-id-changes',
  area: 'resource',
  lie: 'A run that is read names another execution plan than its creation did.',
  trips: ['read-agrees-with-created'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      executionPlanId: run.executionPlanId.replace(/^.{8}/, '00000000'),
    }),
  }),
} as const satisfies ToolRegistryFault;
