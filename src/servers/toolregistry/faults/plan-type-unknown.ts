import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const planTypeUnknown = {
  id: 'plan-type-unknown',
  area: 'body',
  lie: 'The plan of a created run has a type that the enum does not hold.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showCreated: (run, world) => {
      const { plan, ...shown } = honest.showCreated(run, world);
      return { ...shown, plan: { ...(isObject(plan) ? plan : {}), planType: 'yaml' } };
    },
  }),
} as const satisfies ToolRegistryFault;
