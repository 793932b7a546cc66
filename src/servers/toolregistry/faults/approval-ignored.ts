import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const approvalIgnored = {
  id: 'approval-ignored',
  area: 'lifecycle',
  lie: 'An approval is answered with success, and the run waits on.',
  trips: ['action-takes-effect'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const approval = world.approvals.get(incoming.query.get('token') ?? '');
      if (approval === undefined) return honest.decide(incoming, world);
      for (const sibling of approval.siblings) world.approvals.delete(sibling);
      return jsonAnswer(201, { runId: approval.run.runId, action: approval.decision });
    },
  }),
} as const satisfies ToolRegistryFault;
