import type { ToolRegistryFault } from '../layer.ts';

export const anyTokenApproves = {
  id: 'any-token-approves',
  area: 'lifecycle',
  lie: 'A token that was never given out approves the plan that waits longest.',
  trips: ['out-of-turn-answered-as-stated', 'refused-action-changes-nothing'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const token = incoming.query.get('token');
      const [oldest] = [...world.approvals].find(([, { run }]) => run.approvalStrategy === 'ON_START') ?? [];
      if (token === null || oldest === undefined || world.approvals.has(token)) return honest.decide(incoming, world);
      return honest.decide({ ...incoming, query: new URLSearchParams({ token: oldest }) }, world);
    },
  }),
} as const satisfies ToolRegistryFault;
