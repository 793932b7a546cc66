import type { ToolRegistryFault } from '../layer.ts';

export const refusedApprovalWorks = {
  id: 'refused-approval-works',
  area: 'lifecycle',
  lie: 'An approval without a token is refused, and approves the plans that wait.',
  trips: ['refused-action-changes-nothing'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const waiting = [...world.approvals].filter(([, { run }]) => run.approvalStrategy === 'ON_START');
      if (!incoming.query.has('token'))
        for (const [token] of waiting) honest.decide({ ...incoming, query: new URLSearchParams({ token }) }, world);
      return honest.decide(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
