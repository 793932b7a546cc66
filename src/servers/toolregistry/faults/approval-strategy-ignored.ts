import type { ToolRegistryFault } from '../layer.ts';

export const approvalStrategyIgnored = {
  id: 'approval-strategy-ignored',
  area: 'lifecycle',
  lie: 'No run ever asks anybody, whatever its approvalStrategy is.',
  trips: ['state-is-shown'],
  apply: (honest) => ({
    script: (run, world) => honest.script({ ...run, approvalStrategy: 'NONE' }, world),
  }),
} as const satisfies ToolRegistryFault;
