import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const abortedPauseCanBeApproved = {
  id: 'aborted-pause-can-be-approved',
  area: 'lifecycle',
  lie: 'A paused run that was aborted runs again when it is approved.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const approval = world.approvals.get(incoming.query.get('token') ?? '');
      if (approval?.run.status !== 'CANCELED') return honest.decide(incoming, world);
      world.behaviour.enter(approval.run, 'RUNNING', world);
      return jsonAnswer(201, { runId: approval.run.runId, action: 'APPROVED' });
    },
  }),
} as const satisfies ToolRegistryFault;
