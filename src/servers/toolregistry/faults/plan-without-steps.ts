import type { ToolRegistryFault } from '../layer.ts';

export const planWithoutSteps = {
  id: 'plan-without-steps',
  area: 'body',
  lie: 'The plan of a created run lacks its required steps.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showCreated: (run, world) => ({
      ...honest.showCreated(run, world),
      plan: { planType: 'json', plan: { description: 'Steps are not told' } },
    }),
  }),
} as const satisfies ToolRegistryFault;
