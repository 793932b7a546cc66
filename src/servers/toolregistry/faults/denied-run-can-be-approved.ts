import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const deniedRunCanBeApproved = {
  id: 'denied-run-can-be-approved',
  area: 'lifecycle',
  lie: 'Who refused a run can approve it afterwards, and it runs.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const denied = new Map<string, string>();
    return {
      decide: (incoming, world) => {
        const token = incoming.query.get('token') ?? '';
        const approval = world.approvals.get(token);
        if (approval?.decision === 'DENIED')
          for (const sibling of approval.siblings) denied.set(sibling, approval.run.runId);
        const run = world.runs.get(denied.get(token) ?? '');
        if (approval !== undefined || run?.status !== 'CANCELED') return honest.decide(incoming, world);
        world.behaviour.enter(run, 'RUNNING', world);
        return jsonAnswer(201, { runId: run.runId, action: 'APPROVED' });
      },
    };
  },
} as const satisfies ToolRegistryFault;
