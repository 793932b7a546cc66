import type { ToolRegistryFault } from '../layer.ts';

export const planIdOfAnother = {
  id: 'plan-id-of-another',
  area: 'lifecycle',
  lie: 'Of runs that are made at once each is answered with the plan id of the one before.',
  trips: ['read-agrees-with-created'],
  apply: (honest) => {
    let last: string | undefined;
    return {
      showCreated: (run, world) => {
        const shown = honest.showCreated(run, world);
        const executionPlanId = last ?? run.executionPlanId;
        last = run.executionPlanId;
        world.timers.after(5, () => {
          last = undefined;
        });
        return { ...shown, executionPlanId };
      },
    };
  },
} as const satisfies ToolRegistryFault;
