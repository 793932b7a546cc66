import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';
import type { Approval } from '../world.ts';

export const spentTokenWorks = {
  id: 'spent-token-works',
  area: 'lifecycle',
  lie: 'A token that was used once approves the next question of the run, too.',
  trips: ['out-of-turn-answered-as-stated', 'refused-action-changes-nothing'],
  apply: (honest) => {
    const spent = new Map<string, Approval>();
    return {
      decide: (incoming, world) => {
        const token = incoming.query.get('token') ?? '';
        const approval = world.approvals.get(token) ?? spent.get(token);
        if (approval !== undefined) {
          spent.set(token, approval);
          world.approvals.set(token, approval);
        }
        if (approval !== undefined && approval.run.status !== 'PAUSED')
          return jsonAnswer(201, { runId: approval.run.runId, action: approval.decision });
        return honest.decide(incoming, world);
      },
    };
  },
} as const satisfies ToolRegistryFault;
